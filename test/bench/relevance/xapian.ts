/** Xapian with its Swedish stemmer, where Debian's `python3-xapian` is installed: nothing of the product needs it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { type JudgedCase, judgedQueries } from './judged-set.ts'
import type { System } from './systems.ts'

/** Debian's own, whatever other Python stands first in the path. */
const python = '/usr/bin/python3'
const answers = z.array(z.array(z.string()))

/** Null where it is not installed. */
export function xapian(cases: readonly JudgedCase[]): System | null {
  if (spawnSync(python, ['-c', 'import xapian']).status !== 0) return null
  const queries = judgedQueries.map(({ words }) => words)
  const { stdout, stderr, status } = spawnSync(python, [join(import.meta.dirname, 'search_xapian.py')], {
    input: JSON.stringify({ cases, queries }),
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Xapian: ${stderr}`)
  const found = answers.parse(JSON.parse(stdout))
  return async (words) => found[queries.indexOf(words)] ?? []
}
