/** Parameters as PostgreSQL reads them. All go as text without a type: the server knows best where they stand. */

export function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${bufferOf(value).toString('hex')}`
  if (Array.isArray(value)) return `{${value.map(element).join()}}`
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

function element(value: unknown): string {
  const text = asText(value)
  if (text === null) return 'null'
  return Array.isArray(value) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
