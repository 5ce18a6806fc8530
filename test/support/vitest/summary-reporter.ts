/** The one line that people and machines look for, after everything else. */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule, Vitest } from 'vitest/node'

export default class SummaryReporter implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest) {
    this.#vitest = vitest
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const line = summary(modules, unhandled.length)
    // `npm test` prints the line itself, when nothing can come after it any more
    const file = process.env.ERFA_SUMMARY_FILE
    if (file) writeFileSync(file, line)
    else this.#vitest?.logger.log(line)
  }
}

function summary(modules: readonly TestModule[], unhandled: number): string {
  const counts = { passed: 0, failed: unhandled, skipped: 0 }
  for (const module of modules) {
    // a file that cannot be read has no tests that could fail
    counts.failed += module.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state]++
      else counts.failed++
    }
  }
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`
}
