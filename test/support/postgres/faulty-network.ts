/** A proxy in front of PostgreSQL that can refuse, cut or swallow connections. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface FaultyNetwork {
  /** The database's address through the proxy. */
  readonly url: string
  /** Connections that were cut by `cutAfter`. */
  readonly cuts: number
  /** Cuts open connections and refuses new ones. */
  refuse(): void
  /** Drops all data in both directions. */
  stall(): void
  /** Drops all data of the connections that are open; new ones get through, as behind a router that forgets. */
  stallOpen(): void
  /** Forwards data to the database, and drops its responses. */
  swallowAnswers(): void
  /** Cuts each connection, open or new, once it has carried so many more bytes, both ways together. */
  cutAfter(bytes: () => number): void
  restore(): void
  close(): Promise<void>
}

type Mode = 'forward' | 'refuse' | 'stall' | 'swallowAnswers'

interface Pair {
  readonly client: Socket
  readonly server: Socket
  bytesLeft: number
  isStalled: boolean
}

export async function faultyNetwork(url: string): Promise<FaultyNetwork> {
  const target = new URL(url)
  const pairs = new Set<Pair>()
  let mode: Mode = 'forward'
  let lifetime = () => Number.POSITIVE_INFINITY
  let cuts = 0

  const cut = (pair: Pair) => {
    pair.client.destroy()
    pair.server.destroy()
    pairs.delete(pair)
  }
  const cutAll = () => {
    for (const pair of pairs) cut(pair)
  }
  const carry = (pair: Pair, to: Socket, chunk: Buffer) => {
    to.write(chunk.subarray(0, pair.bytesLeft))
    pair.bytesLeft -= chunk.length
    if (pair.bytesLeft > 0) return
    cuts++
    cut(pair)
  }

  const listener = createServer((client) => {
    if (mode === 'refuse') return void client.destroy()
    const server = connect(Number(target.port), target.hostname)
    const pair = { client, server, bytesLeft: lifetime(), isStalled: false }
    pairs.add(pair)
    client.on('data', (chunk) => {
      if (mode !== 'stall' && !pair.isStalled) carry(pair, server, chunk)
    })
    server.on('data', (chunk) => {
      if (mode === 'forward' && !pair.isStalled) carry(pair, client, chunk)
    })
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const)
      one
        .on('error', () => {})
        .on('close', () => {
          // what was said last still arrives
          other.end()
          if (other.destroyed) pairs.delete(pair)
        })
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))

  const proxied = new URL(url)
  proxied.host = `127.0.0.1:${(listener.address() as AddressInfo).port}`
  return {
    url: proxied.href,
    get cuts() {
      return cuts
    },
    refuse() {
      mode = 'refuse'
      cutAll()
    },
    stall() {
      mode = 'stall'
    },
    stallOpen() {
      mode = 'forward'
      for (const pair of pairs) pair.isStalled = true
    },
    swallowAnswers() {
      mode = 'swallowAnswers'
    },
    cutAfter(bytes) {
      lifetime = bytes
      for (const pair of pairs) pair.bytesLeft = bytes()
    },
    restore() {
      // connections that lost data cannot be used again
      if (mode !== 'forward') cutAll()
      mode = 'forward'
      lifetime = () => Number.POSITIVE_INFINITY
      for (const pair of pairs) pair.bytesLeft = lifetime()
    },
    close() {
      cutAll()
      return new Promise((resolve) => listener.close(() => resolve()))
    },
  }
}
