/** A line to Postgres that can go wrong: refused, cut, or silent. */

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export interface FaultyLine {
  /** The database's address through the line. */
  readonly url: string
  /** Cuts what is there and refuses what comes. */
  refuse(): void
  /** Swallows everything without a word. */
  stall(): void
  /** Lets everything through to the database, and nothing back. */
  swallowAnswers(): void
  mend(): void
  close(): Promise<void>
}

export async function faultyLine(url: string): Promise<FaultyLine> {
  const target = new URL(url)
  const pairs = new Set<[Socket, Socket]>()
  let mode: 'through' | 'refuse' | 'stall' | 'deaf' = 'through'
  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
    pairs.clear()
  }
  const server = createServer((here) => {
    if (mode === 'refuse') {
      here.destroy()
      return
    }
    const there = connect(Number(target.port), target.hostname)
    const pair: [Socket, Socket] = [here, there]
    pairs.add(pair)
    here.on('data', (chunk) => {
      if (mode !== 'stall') there.write(chunk)
    })
    there.on('data', (chunk) => {
      if (mode === 'through') here.write(chunk)
    })
    for (const [one, other] of [pair, [there, here] as const]) {
      one.on('error', () => {})
      one.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as AddressInfo).port)
  return {
    url: through.href,
    refuse() {
      mode = 'refuse'
      cut()
    },
    stall() {
      mode = 'stall'
    },
    swallowAnswers() {
      mode = 'deaf'
    },
    mend() {
      // a line that was silent has lost what was said on it
      if (mode !== 'through') cut()
      mode = 'through'
    },
    close() {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
