/** Runs in the worker threads of document-workers.ts. */
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { documentJobs, type JobName } from './document-jobs.ts'

export interface JobRequest {
  readonly name: JobName
  readonly input: unknown
}

/** The first answer says that the thread is ready; each of the others belongs to the request before it. */
export type JobAnswer = { readonly result: unknown } | { readonly error: string }

// On Linux a priority applies to one thread, so typing goes before this work. Elsewhere it would slow the whole process.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

parentPort?.on('message', async ({ name, input }: JobRequest) => {
  parentPort?.postMessage(await answer(documentJobs[name] as (input: unknown) => unknown, input))
})
parentPort?.postMessage({ result: null } satisfies JobAnswer)

async function answer(job: (input: unknown) => unknown, input: unknown): Promise<JobAnswer> {
  try {
    return { result: await job(input) }
  } catch (problem) {
    return { error: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) }
  }
}
