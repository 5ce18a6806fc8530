/** A draft in a browser: how long until one can write, and how long each letter takes to the screen. */
import type { BrowserContext, Page } from 'playwright-core'
import { firstField } from '#test/support/browser/editing.ts'
import { seeded } from './synthetic-cases.ts'

const withinMs = 90_000
/** Some seven letters a second, as somebody types who knows how. */
const betweenKeysMs = 140

export interface Opened {
  /** To the page that the server drew. */
  readonly textMs: number
  readonly firstFieldMs: number
  /** Until every rich text is an editor. */
  readonly allMs: number
}

export async function open(page: Page, path: string): Promise<Opened> {
  const start = performance.now()
  const since = () => Math.round(performance.now() - start)
  const answer = await page.goto(path, { waitUntil: 'commit', timeout: withinMs })
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
  await page.locator('.editor-section').first().waitFor({ timeout: withinMs })
  const textMs = since()
  await firstField(page).waitFor({ timeout: withinMs })
  const firstFieldMs = since()
  await page.waitForFunction(
    () => document.querySelector('.rich-text') && !document.querySelector('.rich-reading'),
    null,
    { timeout: withinMs },
  )
  return { textMs, firstFieldMs, allMs: since() }
}

/** Milliseconds from each key to the first frame that shows it, as the page sees them. */
export async function typed(page: Page, field: string, keys: number): Promise<number[]> {
  await page.evaluate(() => {
    const waits: number[] = []
    Object.assign(window, { waits })
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // the first task after the frame: it is drawn
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => waits.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })
  const section = page.locator(`[data-field="${field}"]`).first()
  await section.evaluate((element) => {
    const folded = element.closest('[hidden]')
    folded?.dispatchEvent(new Event('beforematch'))
  })
  await section.locator('.rich-text p').nth(3).click({ timeout: withinMs })
  const random = seeded(7)
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e')
    await page.waitForTimeout(betweenKeysMs * (0.5 + random()))
  }
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits)
}

/** What the browser took from the network, by kind, as it says itself. */
export async function bytesOnTheWire(context: BrowserContext, page: Page): Promise<() => Wire> {
  const wire = { http: 0, socket: 0 }
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire.http += encodedDataLength
  })
  cdp.on('Network.webSocketFrameReceived', ({ response: { opcode, payloadData } }) => {
    wire.socket += opcode === 2 ? Buffer.byteLength(payloadData, 'base64') : payloadData.length
  })
  return () => ({ ...wire })
}

export interface Wire {
  readonly http: number
  /** Before the socket compresses it. */
  readonly socket: number
}

export function quantile(all: readonly number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10
}
