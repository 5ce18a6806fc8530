/** What the browser is sent before somebody can write: few files, small ones, and none of another language. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { sections } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import { root } from '#db/root.mjs'
import { isBuilt } from '#test/support/processes/built.ts'

const folder = join(root, 'build', 'client', 'assets')
/** Compressed, in one language. Half a megabit per second brings the first part in a little more than two seconds. */
const mostBytes = { all: 250_000, toFirstField: 130_000, onRequest: 9_000 }

beforeAll(isBuilt, 180_000)

test('the first field takes two files: the editor, and the words of one language', () => {
  const { entry, words } = editorFiles()
  expect(importsOf(entry, /\bfrom\s*"\.\/([^"]+)"|\bimport\s*"\.\/([^"]+)"/g)).toEqual([])
  expect(words).toHaveLength(2)
  const largest = Math.max(...words.map(sentBytes))
  expect(sentBytes(entry) + largest).toBeLessThanOrEqual(mostBytes.toFirstField)
})

test('rich text comes in one more file, and all of it together is small', () => {
  const { entry, words, others } = editorFiles()
  expect(others).toHaveLength(1)
  const all = sentBytes(entry) + Math.max(...words.map(sentBytes)) + others.map(sentBytes).reduce(sum, 0)
  expect(all).toBeLessThanOrEqual(mostBytes.all)
})

test('what the fields ask is in the words of each language alone', () => {
  const { entry, words, others } = editorFiles()
  const intros = sections.case_study.map(({ intro }) => intro)
  for (const name of [entry, ...others])
    expect(intros.filter(({ sv, en }) => [sv, en].some((words) => textOf(name).includes(words)))).toEqual([])
  const holding = (language: Language) =>
    words.filter((name) => intros.every((intro) => textOf(name).includes(intro[language])))
  expect(holding('sv')).toHaveLength(1)
  expect(holding('en')).toHaveLength(1)
  expect(holding('sv')).not.toEqual(holding('en'))
})

test('what few ask for comes in one file more, when it is asked for', () => {
  const [tools, ...more] = editorFiles().onRequest
  expect(more).toEqual([])
  expect(sentBytes(tools ?? '')).toBeLessThanOrEqual(mostBytes.onRequest)
})

test('no other page has a script', () => {
  const { entry, words, others, onRequest } = editorFiles()
  const editor = new Set([entry, ...words, ...others, ...onRequest])
  const rest = filesOf(/\.js$/).filter((name) => !editor.has(name) && !name.startsWith('manifest-'))
  expect(rest.filter((name) => textOf(name).trim() !== '')).toEqual([])
})

interface EditorFiles {
  entry: string
  /** One for each language. */
  words: string[]
  others: string[]
  onRequest: string[]
}

/** The entry, and what it fetches. */
function editorFiles(): EditorFiles {
  const [entry = ''] = filesOf(/^entry\.client-.*\.js$/)
  const fetched = importsOf(entry, /\bimport\("\.\/([^"]+)"\)/g)
  const isWords = (name: string) => name.startsWith('for-editor-')
  const isOnRequest = (name: string) => name.startsWith('tools-')
  return {
    entry,
    words: fetched.filter(isWords),
    others: fetched.filter((name) => !isWords(name) && !isOnRequest(name)),
    onRequest: fetched.filter(isOnRequest),
  }
}

function importsOf(name: string, pattern: RegExp): string[] {
  const found = [...textOf(name).matchAll(pattern)].map(([, one, other]) => one ?? other ?? '')
  return [...new Set(found)]
}

const filesOf = (pattern: RegExp) => readdirSync(folder).filter((name) => pattern.test(name))
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')
const sentBytes = (name: string) => readFileSync(join(folder, `${name}.br`)).length
const sum = (a: number, b: number) => a + b
