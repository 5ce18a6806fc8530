/** Opening a draft on a slow line: it is read before anything has come that writes, and nothing moves when that comes. */
import type { Page } from 'playwright-core'
import { beginDraft } from '#test/support/browser/editing.ts'
import { expect, test } from '#test/support/browser/journey.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const bytesPerSecond = 400_000 / 8
/** For the line alone; how long the machine takes on top is measured by `npm run bench editor`. */
const mostSeconds = 6
const words = 'ingen behöver läsa av sin mätare själv'

interface Opening {
  /** When the words could be read, and when the first field could be written in. */
  readonly readMs: number
  readonly fieldMs: number
  /** When something on the page moved by itself. */
  readonly movedMs: readonly number[]
}

/** Notes in the page itself: a machine that is busy with this test does not blur it. */
async function noteOpening(page: Page): Promise<() => Promise<Opening>> {
  await page.addInitScript((words) => {
    const opening = { readMs: 0, fieldMs: 0, movedMs: [] as number[] }
    Object.assign(window, { opening })
    new PerformanceObserver((list) => {
      opening.movedMs.push(...list.getEntries().map(({ startTime }) => startTime))
    }).observe({ type: 'layout-shift', buffered: true })
    const look = () => {
      const fields = [...document.querySelectorAll('textarea')]
      const isShown = fields.some((field) => field.value.includes(words) && field.checkVisibility())
      if (isShown && opening.readMs === 0) opening.readMs = performance.now()
      if (document.querySelector('.editor-text .editor-input:enabled')) opening.fieldMs = performance.now()
      else requestAnimationFrame(look)
    }
    look()
  }, words)
  return () => page.evaluate(() => (window as unknown as { opening: Opening }).opening)
}

interface Arrived {
  readonly name: string
  readonly ms: number
  readonly bytes: number
}

/** The page and what it fetched, with headers, as they came. */
const arrivals = (page: Page): Promise<Arrived[]> =>
  page.evaluate(() =>
    ['navigation', 'resource']
      .flatMap((kind) => performance.getEntriesByType(kind) as PerformanceResourceTiming[])
      .map(({ name, responseEnd, transferSize }) => ({ name, ms: responseEnd, bytes: transferSize })),
  )

test('on a slow line one reads first, what one writes with takes less than six seconds, and nothing jumps', async ({
  cast,
  db,
  open,
}) => {
  const draft = await beginDraft(db, { by: cast.anna, in: cast.exempelby, content: waterMeters })
  const visit = await open({ as: cast.anna })
  const { page } = visit
  const line = await visit.context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  const opened = await noteOpening(page)
  expect(await visit.go(draft.path)).toBe(200)
  await expect.poll(async () => (await opened()).fieldMs, { timeout: 60_000 }).toBeGreaterThan(0)
  const { readMs, fieldMs, movedMs } = await opened()
  const all = await arrivals(page)
  const writer = all.filter(({ name }) => /entry\.client-|for-editor-/.test(name))
  expect(writer).toHaveLength(2)
  expect(readMs).toBeGreaterThan(0)
  for (const { ms } of writer) {
    expect(readMs).toBeLessThan(ms)
    expect(ms).toBeLessThan(fieldMs)
  }
  const bytes = all.filter(({ ms }) => ms <= fieldMs).reduce((sum, one) => sum + one.bytes, 0)
  expect(bytes / bytesPerSecond).toBeLessThan(mostSeconds)
  // letters may change when their font comes, which is before that
  const firstMs = Math.min(...writer.map(({ ms }) => ms))
  expect(movedMs.filter((ms) => ms > firstMs)).toEqual([])
})
