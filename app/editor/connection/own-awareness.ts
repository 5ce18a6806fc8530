/** y-websocket sends back the awareness states of all clients; the server accepts only a client's own. */
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { writeAwarenessMessage } from '#app/yjs/protocol.ts'

interface Changed {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

export function sendOwnAwarenessOnly(provider: WebsocketProvider, awareness: Awareness): void {
  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', ({ added, updated, removed }: Changed) => {
    const { clientID } = awareness
    if (!provider.wsconnected || ![...added, ...updated, ...removed].includes(clientID)) return
    provider.ws?.send(
      writeAwarenessMessage(encodeAwarenessUpdate(awareness, [clientID])) as Uint8Array<ArrayBuffer>,
    )
  })
}
