/**
 * Which requests become something else than HTTP/1.1: websockets to a draft, and nothing else. Node takes every request with
 * an Upgrade header out of HTTP as soon as somebody listens for upgrades; clients that merely offer h2c would get no answer.
 */
import { IncomingMessage } from 'node:http'

/** By Node's own field: set by its parser, and read by it when the headers are there. */
const offering = new WeakSet<IncomingMessage>()

/** For `createServer`. An offer that is not taken up is an ordinary request, as RFC 9110, 7.8 has it. */
export class Incoming extends IncomingMessage {
  get upgrade(): boolean {
    return offering.has(this) && isDraftSocket(this)
  }

  set upgrade(offered: boolean | null) {
    if (offered) offering.add(this)
    else offering.delete(this)
  }
}

function isDraftSocket({ headers, url = '' }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && /^\/sync(?:[/?]|$)/.test(url)
}
