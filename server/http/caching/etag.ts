import { createHash } from 'node:crypto'

/** Weak, because the bytes differ with the compression. */
export function weakEtag(body: string | Buffer): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}
