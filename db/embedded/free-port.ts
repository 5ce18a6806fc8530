import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the ports that systems hand to outgoing connections: one of those, trying to reach a server that
 * is just restarting, could otherwise be given the server's own port, and keep it.
 */
const lowest = 15_000
const highest = 32_000

/** `wanted` if nobody listens there, otherwise any that is free. */
export async function freePort(wanted: number | null): Promise<number> {
  let port = wanted ?? randomInt(lowest, highest)
  while (!(await isFree(port))) port = randomInt(lowest, highest)
  return port
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
