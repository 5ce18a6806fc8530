/** Notes what goes wrong in a browser's page without anybody seeing it. */
import type { Page } from 'playwright-core'

export interface PageWatch {
  /** Errors of scripts, of the console, of the Content-Security-Policy, and answers of 500 and above. */
  problems: () => string[]
  /** For a test that brings about what is otherwise a problem. */
  ignore: (expected: RegExp) => void
}

/** The browser mentions every refused page; whether that was right is for the test to say. */
const refusedPage = /^console: Failed to load resource: the server responded with a status of 4\d\d/

export function watch(page: Page): PageWatch {
  const noted: string[] = []
  const expected: RegExp[] = [refusedPage]
  page.on('pageerror', (error) => noted.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') noted.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) noted.push(`answer: ${response.status()} ${response.url()}`)
  })
  return {
    problems: () => noted.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
    ignore: (pattern) => expected.push(pattern),
  }
}
