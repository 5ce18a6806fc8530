/** Unmodified y-websocket clients, signed in as people of the cast. */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import type { Person } from '#app/domain/people/person.ts'
import { type Node, until } from './harness.ts'

// each provider adds an exit listener to the process
process.setMaxListeners(0)

export interface Client {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The close codes of its connections. */
  readonly codes: number[]
  text(path?: string): string
  synced(): Promise<void>
  close(): void
}

/** Connects without waiting for the sync. */
export async function connect(
  node: Node,
  draftId: string,
  person: Person,
  doc = new Y.Doc(),
): Promise<Client> {
  const headers = { origin: node.origin, cookie: await node.cookie(person) }
  class Socket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers })
    }
  }
  const provider = new WebsocketProvider(`ws://127.0.0.1:${node.port}/sync`, draftId, doc, {
    params: { schema: String(documentSchemaVersion) },
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
  })
  const codes: number[] = []
  provider.on('connection-close', (event) => {
    if (event) codes.push(event.code)
  })
  return {
    doc,
    provider,
    codes,
    text: (path = 'summary') => doc.getText(path).toString(),
    synced: () => until(() => provider.synced),
    close() {
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    },
  }
}
