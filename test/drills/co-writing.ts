/**
 * `npm run drill co-writing`: twenty thousand times two or three people write one rich text, and then the rows of a group,
 * at once, on real editors with an unreliable network between them. No letter may be lost, doubled, out of order or
 * elsewhere, no caret astray, and all must see the same.
 *
 * The last line is one JSON object. Sizes: DRILL_SEEDS; DRILL_FROM is the first seed.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { pretendBrowser } from '#test/support/co-writing/pretend-browser.ts'

const count = Number(process.env.DRILL_SEEDS ?? 20_000)
const first = Number(process.env.DRILL_FROM ?? 1)
/** So many seeds are asked of a worker at once: on a slow machine one sees that it goes on. */
const portion = 20
/** What pretends to be a browser keeps what it has drawn: two megabytes a seed. */
const portionsOfAWorker = 20

interface Report {
  readonly done: number
  readonly bad: readonly (readonly [seed: string, fault: string])[]
}

// a process of this drill's own is sent seeds
if (process.send) await work()
else await lead()

async function lead(): Promise<void> {
  const start = performance.now()
  let next = first
  let done = 0
  const bad: (readonly [string, string])[] = []
  const playSome = async () => {
    const worker = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', 'tsx'] })
    for (let portions = 0; portions < portionsOfAWorker && next < first + count; portions++) {
      const from = next
      next += portion
      worker.send([from, Math.min(from + portion, first + count)])
      const report = await new Promise<Report>((resolve, reject) => {
        worker.once('message', (report) => resolve(report as Report)).once('exit', reject)
      })
      worker.removeAllListeners('exit')
      done += report.done
      bad.push(...report.bad)
      for (const [seed, fault] of report.bad) console.log(`seed ${seed}: ${fault}`)
      if (done % 100 < portion) console.log(`${done} of ${count} seeds, ${bad.length} with faults`)
    }
    worker.disconnect()
  }
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      while (next < first + count) await playSome()
    }),
  )
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(JSON.stringify({ drill: 'co-writing', seeds: done, bad: bad.map(([seed]) => seed), seconds }))
  process.exitCode = bad.length === 0 ? 0 : 1
}

async function work(): Promise<void> {
  pretendBrowser()
  const { coWrite } = await import('#test/support/co-writing/fuzz.ts')
  const { writeInRows } = await import('#test/support/co-writing/rows-fuzz.ts')
  process.on('message', ([from, to]: [number, number]) => {
    const bad: [string, string][] = []
    for (let seed = from; seed < to; seed++)
      for (const [name, play] of Object.entries({ text: coWrite, rows: writeInRows })) {
        const [fault] = play(seed)
        if (fault !== undefined) bad.push([`${name} ${seed}`, fault])
      }
    process.send?.({ done: to - from, bad } satisfies Report)
  })
}
