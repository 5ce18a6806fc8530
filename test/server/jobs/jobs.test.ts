import { startJobs, type Task } from '#server/jobs/jobs.ts'
import { expect, test } from '#test/support/world.ts'

const everyMs = 60_000
const quiet = { error: () => {} }

test('a task runs at once, as long as there is more, and then waits', async () => {
  let left = 3
  const counting: Task = { name: 'counting', everyMs, run: async () => --left > 0 }
  const jobs = startJobs([counting], quiet)
  await expect.poll(() => left).toBe(0)
  await jobs.stop()
  expect(left).toBe(0)
})

test('a task that fails is noted and stops no other', async () => {
  const noted: unknown[] = []
  let done = false
  const failing: Task = { name: 'failing', everyMs: 1, run: () => Promise.reject(new Error('away')) }
  const other: Task = {
    name: 'other',
    everyMs,
    run: async () => {
      done = true
      return false
    },
  }
  const jobs = startJobs([failing, other], { error: (details) => noted.push(details) })
  await expect.poll(() => noted.length).toBe(1)
  expect(noted).toMatchObject([{ task: 'failing', failures: 1 }])
  expect(done).toBe(true)
  await jobs.stop()
})

test('stopping waits for what is running', async () => {
  const steps: string[] = []
  let finish = () => {}
  const slow: Task = {
    name: 'slow',
    everyMs,
    run: async () => {
      steps.push('began')
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      steps.push('ended')
      return true
    },
  }
  const jobs = startJobs([slow], quiet)
  const stopped = jobs.stop().then(() => steps.push('stopped'))
  finish()
  await stopped
  expect(steps).toEqual(['began', 'ended', 'stopped'])
})
