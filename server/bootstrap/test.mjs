/** Runs all tests and ends with the one line that says how it went. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { runTool } from './run.mjs'

/**
 * @param {string[]} words passed on to Vitest, for example the name of a file
 * @returns {Promise<number>}
 */
export async function runTests(words) {
  const folder = mkdtempSync(join(tmpdir(), 'erfa-test-'))
  const summary = join(folder, 'summary.txt')
  let line = '0 passed, 1 failed'
  let code = 1
  try {
    await ensureBuilt()
    code = await runTool('vitest', ['run', ...words], {
      ERFA_SUMMARY_FILE: summary,
      ERFA_IS_BUILT: 'yes',
      NODE_ENV: 'test',
    })
    if (existsSync(summary)) line = readFileSync(summary, 'utf8')
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
  }
  rmSync(folder, { recursive: true, force: true })
  console.log(line)
  return code
}
