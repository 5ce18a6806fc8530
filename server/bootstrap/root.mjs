import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was called from. */
export const root = join(fileURLToPath(import.meta.url), '..', '..', '..')

/**
 * What takes a while is said beside the results, never among them.
 * @param {string} words
 */
export function tell(words) {
  process.stderr.write(`${words}\n`)
}
