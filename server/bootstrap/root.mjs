import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was called from. */
export const root = join(fileURLToPath(import.meta.url), '..', '..', '..')
