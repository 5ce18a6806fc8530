/** Runs in the worker thread of document-worker.ts. */
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { deriveSnapshot, type SnapshotJob } from './snapshot.ts'

// On Linux a priority applies to one thread, so typing goes before this work. Elsewhere it would slow the whole process.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

parentPort?.on('message', ({ id, ...job }: SnapshotJob & { id: number }) => {
  try {
    const snapshot = deriveSnapshot(job)
    parentPort?.postMessage({ id, snapshot }, [snapshot.state.buffer as ArrayBuffer])
  } catch (problem) {
    parentPort?.postMessage({ id, problem: String(problem) })
  }
})
