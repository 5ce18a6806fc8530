/** Finds a port, takes requests from it, and lets go of it without cutting anyone off. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from '#db/cannot-start.ts'
import type { Env } from '#server/env.ts'
import { livePath } from './health.ts'
import { Incoming } from './upgrade.ts'

export type OnUpgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => void

export interface Listening {
  port: number
  /** From now on requests are answered; until then everyone is asked to come back. */
  serve: (onRequest: RequestListener, onUpgrade: OnUpgrade) => void
  /** Takes nothing new, and waits for what is being answered. */
  drain: () => Promise<void>
}

/** Whoever has not been answered by then is cut off. */
const drainWithinMs = 10_000
/** Longer than any proxy keeps its own connections, so that it never sends into one we just closed. */
const keepAliveMs = 65_000
const requestWithinMs = 30_000
/** How far to look upwards from the wanted port before the system chooses. */
const portsToTry = 20
/** The system chooses, for one address: it would choose differently for the other. */
const anyPort = 0
/** Both, because `localhost` means either, and another program may hold one of them. */
const loopback = ['127.0.0.1', '::1']

/** In local mode the next free port is taken when the wanted one is not; in production that is an error. */
export async function listen({ mode, host, port }: Pick<Env, 'mode' | 'host' | 'port'>): Promise<Listening> {
  if (mode === 'local' && port !== anyPort) {
    for (let candidate = port; candidate < port + portsToTry; candidate++) {
      const servers = await openAll(loopback, candidate)
      if (servers) return listening(servers)
    }
  }
  const servers =
    mode === 'local' ? await openAll(loopback.slice(0, 1), anyPort) : await openAll([host], port)
  if (servers) return listening(servers)
  throw new CannotStart(`Port ${port} is taken by another program. Choose another one with PORT.`)
}

function listening(servers: Server[]): Listening {
  const address = servers[0]?.address()
  const sockets = new Set<Socket>()
  for (const server of servers)
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    serve(onRequest, onUpgrade) {
      for (const server of servers) {
        server.removeAllListeners('request').on('request', onRequest).on('upgrade', onUpgrade)
      }
    },
    async drain() {
      const closed = Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
      const idle = setInterval(() => {
        for (const server of servers) server.closeIdleConnections()
        // a browser opens one in case it needs it: Node counts it as busy until a request has come
        for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
      }, 100)
      await Promise.race([closed, wait(drainWithinMs, undefined, { ref: false })])
      clearInterval(idle)
      for (const server of servers) server.closeAllConnections()
    },
  }
}

/** All of them on one port, or none. An address that this machine does not have is left out. */
async function openAll(hosts: readonly (string | null)[], port: number): Promise<Server[] | null> {
  const servers: Server[] = []
  for (const host of hosts) {
    const result = await open(host, port)
    if (result === 'absent') continue
    if (result === 'taken') {
      for (const server of servers) server.close()
      return null
    }
    servers.push(result)
  }
  return servers
}

function open(host: string | null, port: number): Promise<Server | 'taken' | 'absent'> {
  return new Promise((resolve, reject) => {
    const server = createServer({
      IncomingMessage: Incoming,
      keepAliveTimeout: keepAliveMs,
      requestTimeout: requestWithinMs,
    })
    server.on('request', (req, res) => {
      if (req.url === livePath) res.end()
      else res.writeHead(503, { 'Retry-After': '1' }).end()
    })
    server.once('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EADDRINUSE') resolve('taken')
      else if (problem.code === 'EADDRNOTAVAIL' || problem.code === 'EAFNOSUPPORT') resolve('absent')
      else reject(problem)
    })
    server.listen(port, host ?? undefined, () => resolve(server))
  })
}
