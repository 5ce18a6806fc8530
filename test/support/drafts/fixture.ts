/** Files of others that tests read: test/fixtures/README.md says whose they are. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export function fixture(name: string): unknown {
  const bytes = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', name))
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}
