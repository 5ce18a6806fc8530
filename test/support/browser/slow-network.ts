/** A line between a page and the sync server that takes its time, the same both ways. */
import type { Page } from 'playwright-core'

/** Must be set before the page is opened. */
export async function slowDown(page: Page, delayMs: number): Promise<void> {
  if (delayMs === 0) return
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => void setTimeout(() => server.send(message), delayMs))
    server.onMessage((message) => void setTimeout(() => socket.send(message), delayMs))
  })
}
