import { createHash } from 'node:crypto'

/** The same id for the same name in every installation: addresses of the demo world may stand in an instruction. */
export function idOf(kind: 'case' | 'organisation' | 'person' | 'submission', name: string): string {
  const hex = createHash('sha256').update(`erfa demo ${kind} ${name}`).digest('hex')
  // a name-based UUID as RFC 9562 has it (version 8: how it was made is ours)
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
