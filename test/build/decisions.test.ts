/** The index of the decisions names each of them, once, as its file does. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'decisions')
const files = readdirSync(folder).filter((name) => name !== 'README.md')
const indexed = [
  ...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(
    /^- \[(?<number>\d{4})\]\((?<file>[^)]+)\) (?<title>.+)$/gm,
  ),
].map(({ groups = {} }) => groups)

test('the index has every decision with its title, in the order of their numbers', () => {
  const decisions = files.sort().map((file) => {
    const heading = readFileSync(join(folder, file), 'utf8').split('\n')[0] ?? ''
    return { number: file.slice(0, 4), file, title: heading.replace(/^# \d{4} /, '') }
  })
  expect(indexed.map((entry) => ({ ...entry }))).toEqual(decisions)
})

test('each number is one decision’s, and the file’s name begins with it', () => {
  expect(files.filter((file) => !/^\d{4}-[a-z0-9-]+\.md$/.test(file))).toEqual([])
  expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length)
})
