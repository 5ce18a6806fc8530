// From the sources only: a worker thread does not inherit what makes the main one understand TypeScript. The build has its
// own file of this name, made from the other one.
import { register } from 'tsx/esm/api'

register()
await import('./document-worker-thread.ts')
