/** The project's folder. Looked for upwards, because this module runs from the sources and from the build. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = holding('package.json', dirname(fileURLToPath(import.meta.url)))

/**
 * @param {string} file
 * @param {string} folder
 * @returns {string}
 */
function holding(file, folder) {
  if (existsSync(join(folder, file))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error(`No ${file} in any folder above ${import.meta.url}`)
  return holding(file, above)
}
