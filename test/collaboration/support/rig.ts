/** `import { expect, test } from './rig.ts'`: fixtures with a sync server, a draft and clients, all closed after the test. */
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { type CaseKind, caseKinds } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import { test as base } from '#test/support/world.ts'
import { type Client, connect } from './clients.ts'
import {
  type Node,
  type NodeOptions,
  newDraft,
  openSocket,
  type SocketOptions,
  startNode,
} from './harness.ts'

export { describe, expect } from '#test/support/world.ts'

interface Rig {
  /** A sync server on the test's database. */
  node: Node
  /** Starts another sync server on the same database. */
  start: (options?: NodeOptions) => Promise<Node>
  /** A case study of Exempelby's. */
  draft: string
  newDraft: (kind?: CaseKind) => Promise<string>
  /** Connects a y-websocket client and waits until it is synced. */
  open: (person: Person, to?: { node?: Node; draft?: string; doc?: Y.Doc }) => Promise<Client>
  /** Connects a y-websocket client. */
  connect: (person: Person, to?: { node?: Node; draft?: string; doc?: Y.Doc }) => Promise<Client>
  /** A raw websocket with this person's cookie. */
  socket: (person: Person | null, options?: SocketOptions & { draft?: string }) => Promise<WebSocket>
}

export const test = base.extend<Rig>({
  start: async ({ db, databaseUrl }, use) => {
    const nodes: Node[] = []
    await use(async (options) => {
      const node = await startNode(db, databaseUrl, options)
      nodes.push(node)
      return node
    })
    await Promise.all(nodes.map((node) => node.close()))
  },
  node: async ({ start }, use) => use(await start()),
  newDraft: async ({ db, cast }, use) =>
    use((kind = caseKinds[1]) => newDraft(db, { by: cast.anna, in: cast.exempelby, kind })),
  draft: async ({ newDraft }, use) => use(await newDraft()),
  connect: async ({ node, draft }, use) => {
    const clients: Client[] = []
    await use(async (person, to = {}) => {
      const client = await connect(to.node ?? node, to.draft ?? draft, person, to.doc)
      clients.push(client)
      return client
    })
    for (const client of clients) client.close()
  },
  open: async ({ connect }, use) =>
    use(async (person, to) => {
      const client = await connect(person, to)
      await client.synced()
      return client
    }),
  socket: async ({ node, draft }, use) => {
    const sockets: WebSocket[] = []
    await use(async (person, options = {}) => {
      const cookie = person ? { cookie: await node.cookie(person) } : {}
      const socket = openSocket(node, options.draft ?? draft, { ...cookie, ...options })
      sockets.push(socket)
      return socket
    })
    for (const socket of sockets) socket.terminate()
  },
})
