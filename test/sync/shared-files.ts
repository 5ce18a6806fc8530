/** Files that are too large to live in the project, where they are at hand. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared')

export function isShared(name: string): boolean {
  return existsSync(join(folder, name))
}

export function sharedJson(name: string): unknown {
  const bytes = readFileSync(join(folder, name))
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}
