/**
 * Websocket frames as they go over the wire. The same bytes go to everybody in a draft: one frame is built once and
 * written to each socket as it is, instead of being taken apart and put together again per person.
 */

const finalBinary = 0x82
/** Lengths up to here stand in the second byte; 126 and 127 announce two and eight more. */
const shortest = 125
const twoBytes = 0xffff

/** An unmasked, final, binary frame, as servers send them. */
export function binaryFrame(payload: Uint8Array): Buffer {
  const { length } = payload
  const head = length <= shortest ? 2 : length <= twoBytes ? 4 : 10
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

/** Says why the connection ends. */
export function closeFrame(code: number): Buffer {
  return Buffer.from([0x88, 2, code >> 8, code & 0xff])
}
