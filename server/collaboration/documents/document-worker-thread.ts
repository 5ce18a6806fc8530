/** The other side of workshop.ts. */
import { parentPort } from 'node:worker_threads'
import { digest, type Job } from './snapshot.ts'

parentPort?.on('message', ({ id, ...job }: Job & { id: number }) => {
  try {
    const made = digest(job)
    parentPort?.postMessage({ id, digest: made }, [made.state.buffer as ArrayBuffer])
  } catch (problem) {
    parentPort?.postMessage({ id, problem: String(problem) })
  }
})
