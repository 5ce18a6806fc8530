/**
 * Tells a browser why an upgrade was rejected. A page cannot see the HTTP status of a failed upgrade, so the handshake is
 * completed and the socket closed with a code. Nothing that the client sends is read.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeTimeoutMs } from '#server/collaboration/limits.ts'
import { closeFrame } from './frame.ts'

/** RFC 6455, 1.3 */
const websocketGuid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
/** The client's first messages are discarded, but must be received: closing with unread bytes would reset the connection. */
const maxDiscardedBytes = 64 * 1024

export function rejectUpgrade(req: IncomingMessage, socket: Duplex, code: number): void {
  const key = req.headers['sec-websocket-key'] ?? ''
  const accept = createHash('sha1').update(`${key}${websocketGuid}`).digest('base64')
  socket.write(
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  socket.end(closeFrame(code))
  let bytes = 0
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > maxDiscardedBytes) socket.destroy()
  })
  socket.on('end', () => socket.destroy())
  setTimeout(() => socket.destroy(), closeTimeoutMs).unref()
}
