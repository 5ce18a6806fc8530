// A worker thread does not inherit what makes the main one understand TypeScript.
import { constants, setPriority } from 'node:os'
import { register } from 'tsx/esm/api'

// On Linux a priority belongs to a thread: what is built here waits for those who type. Elsewhere it would slow all down.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

register()
await import('./document-worker-thread.ts')
