/** A TCP proxy in front of PostgreSQL that can go wrong: refuse, cut, or swallow in silence. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface TcpProxy {
  /** The database's address through the proxy. */
  readonly url: string
  /** Connections that it has cut by itself, by `cutAfter`. */
  readonly cuts: number
  /** Cuts what is there and refuses what comes. */
  refuse(): void
  /** Swallows everything without a word. */
  silence(): void
  /** Swallows everything on the connections that there are; new ones get through, as when a router has forgotten them. */
  silenceOpen(): void
  /** Lets everything through to the database, and nothing back. */
  swallowAnswers(): void
  /** Each connection, from now on, is cut once it has carried so many more bytes, both ways together. */
  cutAfter(bytes: () => number): void
  mend(): void
  close(): Promise<void>
}

type Mode = 'through' | 'refuse' | 'silent' | 'deaf'

interface Pair {
  readonly client: Socket
  readonly server: Socket
  bytesLeft: number
  isForgotten: boolean
}

export async function tcpProxy(url: string): Promise<TcpProxy> {
  const target = new URL(url)
  const pairs = new Set<Pair>()
  let mode: Mode = 'through'
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
    const pair = { client, server, bytesLeft: lifetime(), isForgotten: false }
    pairs.add(pair)
    client.on('data', (chunk) => {
      if (mode !== 'silent' && !pair.isForgotten) carry(pair, server, chunk)
    })
    server.on('data', (chunk) => {
      if (mode === 'through' && !pair.isForgotten) carry(pair, client, chunk)
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

  const through = new URL(url)
  through.host = `127.0.0.1:${(listener.address() as AddressInfo).port}`
  return {
    url: through.href,
    get cuts() {
      return cuts
    },
    refuse() {
      mode = 'refuse'
      cutAll()
    },
    silence() {
      mode = 'silent'
    },
    silenceOpen() {
      mode = 'through'
      for (const pair of pairs) pair.isForgotten = true
    },
    swallowAnswers() {
      mode = 'deaf'
    },
    cutAfter(bytes) {
      lifetime = bytes
      for (const pair of pairs) pair.bytesLeft = bytes()
    },
    mend() {
      // a connection that was silent has lost what was said on it
      if (mode !== 'through') cutAll()
      mode = 'through'
      lifetime = () => Number.POSITIVE_INFINITY
      for (const pair of pairs) pair.bytesLeft = lifetime()
    },
    close() {
      cutAll()
      return new Promise((resolve) => listener.close(() => resolve()))
    },
  }
}
