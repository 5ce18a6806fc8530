// A worker thread does not inherit what makes the main one understand TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./workshop-worker.ts')
