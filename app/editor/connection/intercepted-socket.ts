/** The websocket that y-websocket uses; what it sends is counted, split when too long, dropped without write access. */

export type SocketClass = typeof WebSocket

/** What is sent in place of a message: nothing, the message, or the parts it was cut into. */
export type Outgoing = (message: Uint8Array) => readonly Uint8Array[]

/** A class of sockets that tells of each new one and asks before each message. */
export function interceptedSocket(Base: SocketClass, opened: () => void, outgoing: Outgoing): SocketClass {
  return class extends Base {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      opened()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (!(data instanceof Uint8Array)) super.send(data)
      else for (const message of outgoing(data)) super.send(message as Uint8Array<ArrayBuffer>)
    }
  }
}
