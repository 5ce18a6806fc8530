/** Messages that are longer than the server takes. */
import * as decoding from 'lib0/decoding'
import { chunkUpdate } from '#app/yjs/chunks.ts'
import { maxClientMessageBytes, syncType, writeSyncMessage } from '#app/yjs/protocol.ts'

/** Several messages in place of one that is too long. Throws when one thing in it is too long by itself. */
export function splitMessage(data: Uint8Array, isAnswer: boolean): Uint8Array[] {
  const decoder = decoding.createDecoder(data)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const parts = chunkUpdate(decoding.readVarUint8Array(decoder), maxClientMessageBytes)
  return parts.map((part, i) =>
    writeSyncMessage(isAnswer && i === 0 ? syncType.step2 : syncType.update, part),
  )
}
