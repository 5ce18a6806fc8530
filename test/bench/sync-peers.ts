/**
 * The servers that ours is measured against, each in a process of its own: a relay that knows nothing of documents,
 * Hocuspocus with its database extension, and y-websocket's own server. Its port comes by message.
 */
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { openPool } from '#db/connect.ts'
import { answerMemory } from '#test/support/browser/memory.ts'

type Connect = (socket: WebSocket, room: string, request: Request) => void

const peers: Readonly<Record<string, () => Promise<Connect>>> = {
  relay,
  hocuspocus,
  'y-websocket': yWebsocket,
}

/** Whatever one says the others of the room hear. */
async function relay(): Promise<Connect> {
  const rooms = new Map<string, Set<WebSocket>>()
  return (socket, name) => {
    const room = rooms.get(name) ?? new Set()
    rooms.set(name, room.add(socket))
    socket.on('message', (data) => {
      for (const other of room) if (other !== socket) other.send(data)
    })
    socket.on('close', () => room.delete(socket))
  }
}

/** As its documentation sets it up: it stores two seconds after the last change, at the latest after ten. */
async function hocuspocus(): Promise<Connect> {
  // imported here, because y-websocket's server brings another copy of Yjs, which does not like company
  const [{ Database }, { Hocuspocus }] = await Promise.all([
    import('@hocuspocus/extension-database'),
    import('@hocuspocus/server'),
  ])
  const pool = openPool(process.env.DATABASE_URL ?? '', { maxConnections: 4 })
  await pool.query('create table if not exists hocuspocus (name text primary key, data bytea not null)')
  const server = new Hocuspocus({
    quiet: true,
    extensions: [
      new Database({
        fetch: async ({ documentName }) => {
          const { rows } = await pool.query<{ data: Uint8Array }>(
            'select data from hocuspocus where name = $1',
            [documentName],
          )
          return rows[0]?.data ?? null
        },
        store: async ({ documentName, state }) => {
          await pool.query(
            'insert into hocuspocus values ($1, $2) on conflict (name) do update set data = excluded.data',
            [documentName, state],
          )
        },
      }),
    ],
  })
  return (socket, _name, request) => {
    const connection = server.handleConnection(socket, request)
    socket.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)))
    socket.on('close', (code, reason) => connection.handleClose({ code, reason: String(reason) }))
  }
}

async function yWebsocket(): Promise<Connect> {
  const { setupWSConnection } = createRequire(import.meta.url)('y-websocket-server/bin/utils')
  return (socket, name) => setupWSConnection(socket, { url: `/${name}` }, { docName: name })
}

const name = process.argv[2] ?? ''
const connect = await peers[name]?.()
if (!connect) throw new Error(`no such peer: ${name}`)
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket, { url = '/' }) =>
  connect(socket, decodeURIComponent(url.slice(1)), new Request(`http://localhost${url}`)),
)
http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }))
answerMemory()
process.on('disconnect', () => process.exit())
