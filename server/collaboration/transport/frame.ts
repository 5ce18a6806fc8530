/**
 * Encodes websocket frames. An update goes to everybody in a draft, so its frame is built once and written to every
 * socket, instead of being encoded again by ws for each of them.
 */

const finalBinary = 0x82
/** Lengths up to this are encoded in the second byte; 126 and 127 announce two and eight more bytes. */
const maxShortLength = 125
const maxTwoByteLength = 0xffff

/** An unmasked final binary frame. */
export function binaryFrame(payload: Uint8Array): Buffer {
  const { length } = payload
  const head = length <= maxShortLength ? 2 : length <= maxTwoByteLength ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = finalBinary
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, head)
  return frame
}

/** A close frame with a status code. */
export function closeFrame(code: number): Buffer {
  return Buffer.from([0x88, 2, code >> 8, code & 0xff])
}
