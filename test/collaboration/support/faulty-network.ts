/** A proxy in front of PostgreSQL that can refuse, cut or swallow connections. */
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export interface FaultyNetwork {
  /** The database's address through the proxy. */
  readonly url: string
  /** Cuts open connections and refuses new ones. */
  refuse(): void
  /** Drops all data in both directions. */
  stall(): void
  /** Forwards data to the database, and drops its responses. */
  swallowAnswers(): void
  restore(): void
  close(): Promise<void>
}

export async function faultyNetwork(url: string): Promise<FaultyNetwork> {
  const target = new URL(url)
  const pairs = new Set<[Socket, Socket]>()
  let mode: 'forward' | 'refuse' | 'stall' | 'swallowAnswers' = 'forward'
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
      if (mode === 'forward') here.write(chunk)
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
  const proxied = new URL(url)
  proxied.hostname = '127.0.0.1'
  proxied.port = String((server.address() as AddressInfo).port)
  return {
    url: proxied.href,
    refuse() {
      mode = 'refuse'
      cut()
    },
    stall() {
      mode = 'stall'
    },
    swallowAnswers() {
      mode = 'swallowAnswers'
    },
    restore() {
      // connections that lost data cannot be used again
      if (mode !== 'forward') cut()
      mode = 'forward'
    },
    close() {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
