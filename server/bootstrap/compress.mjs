/** Compresses what never changes once it is built, as far as it goes: a server would have no time for that. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Of fonts and pictures nothing is left to take. */
const compressible = /\.(?:js|css|svg)$/
/** A smaller file travels in one packet anyway. */
const leastBytes = 1_000

/** @param {string} folder */
export function compressFiles(folder) {
  for (const name of readdirSync(folder).filter((name) => compressible.test(name))) {
    const file = join(folder, name)
    const bytes = readFileSync(file)
    if (bytes.length < leastBytes) continue
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }))
  }
}
