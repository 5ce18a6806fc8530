/** A warning that nobody reads is a bug that nobody sees: whatever is written to console.error or .warn fails the test. */
import { afterEach, beforeEach } from 'vitest'

let said: string[] = []

const original = { error: console.error, warn: console.warn }

beforeEach(() => {
  said = []
  console.error = note('error', original.error)
  console.warn = note('warn', original.warn)
})

afterEach(() => {
  console.error = original.error
  console.warn = original.warn
  if (said.length > 0) throw new Error(`The test wrote to the console:\n${said.join('\n')}`)
})

function note(level: string, print: (...words: unknown[]) => void) {
  return (...words: unknown[]) => {
    said.push(`${level}: ${words.map(String).join(' ')}`)
    print(...words)
  }
}
