// Only used when running from the sources: a worker thread does not inherit the TypeScript loader of the main thread. The
// build creates a file of the same name from document-worker-thread.ts.
import { register } from 'tsx/esm/api'

register()
await import('./document-worker-thread.ts')
