/** The other side of document-worker.ts. */
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { digest, type Job } from './snapshot.ts'

// On Linux a priority belongs to a thread: what is built here waits for those who type. Elsewhere it would slow all down.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

parentPort?.on('message', ({ id, ...job }: Job & { id: number }) => {
  try {
    const made = digest(job)
    parentPort?.postMessage({ id, digest: made }, [made.state.buffer as ArrayBuffer])
  } catch (problem) {
    parentPort?.postMessage({ id, problem: String(problem) })
  }
})
