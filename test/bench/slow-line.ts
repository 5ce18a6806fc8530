/** A line of so many bits per second in each direction, shared by all connections, websockets included. */

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Half a kilobyte at a time: what goes over it at once shares it. */
const packetBytes = 512

export interface SlowLine {
  readonly port: number
  /** Bytes towards the browser so far. */
  readonly received: () => number
  readonly close: () => void
}

export async function slowLine(serverPort: number, kbitPerSecond: number): Promise<SlowLine> {
  const bytesPerMs = kbitPerSecond / 8
  const sockets = new Set<Socket>()
  let received = 0
  /** When the last packet of each direction has passed. */
  const freeAt = { up: 0, down: 0 }
  const pass = async (from: Socket, to: Socket, direction: 'up' | 'down') => {
    for await (const chunk of from as AsyncIterable<Buffer>)
      for (let at = 0; at < chunk.length; at += packetBytes) {
        const packet = chunk.subarray(at, at + packetBytes)
        const now = performance.now()
        freeAt[direction] = Math.max(now, freeAt[direction]) + packet.length / bytesPerMs
        if (freeAt[direction] - now > 1) await wait(freeAt[direction] - now)
        if (to.destroyed) return
        to.write(packet)
        if (direction === 'down') received += packet.length
      }
    to.end()
  }
  const server = createServer((browser) => {
    const far = connect(serverPort, 'localhost')
    for (const socket of [browser, far]) {
      sockets.add(socket.setNoDelay())
      socket.on('error', () => {}).on('close', () => [browser, far].map((end) => end.destroy()))
    }
    // a line that breaks when the page goes is no fault
    pass(browser, far, 'up').catch(() => {})
    pass(far, browser, 'down').catch(() => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    received: () => received,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
