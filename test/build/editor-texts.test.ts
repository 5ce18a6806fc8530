/** The editor is sent few areas of the texts, in one language: what its code reads must be among them. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { editorMessages as english } from '#app/i18n/en/for-editor.ts'
import { messages } from '#app/i18n/messages.ts'
import { editorMessages as swedish } from '#app/i18n/sv/for-editor.ts'
import { root } from '#db/root.mjs'

const editor = reachedFrom(join(root, 'app', 'entry.client.tsx'))

test('the editor is sent the areas that its code reads, and no others', () => {
  const code = [...editor.values()].join('\n')
  const read = Object.keys(messages.sv).filter((area) => new RegExp(`\\bt\\.${area}\\b`).test(code))
  expect(Object.keys(swedish).sort()).toEqual(read.sort())
  expect(Object.keys(english)).toEqual(Object.keys(swedish))
})

test('nothing of the editor reaches the texts of all pages', () => {
  const files = [...editor.keys()]
  expect(files).toContain(join(root, 'app', 'editor', 'rich', 'toolbar.tsx'))
  expect(files).not.toContain(join(root, 'app', 'i18n', 'messages.ts'))
})

/** The module and all of app/ that it imports, now or later, without comments and imported types. By file. */
function reachedFrom(entry: string): Map<string, string> {
  const reached = new Map<string, string>()
  const visit = (file: string) => {
    if (reached.has(file)) return
    const code = withoutTypes(readFileSync(file, 'utf8'))
    reached.set(file, code)
    for (const [, name = ''] of code.matchAll(/(?:\bfrom |\bimport |\bimport\()'((?:#app\/|\.)[^']+)'/g))
      visit(name.startsWith('#') ? join(root, name.slice(1)) : join(dirname(file), name))
  }
  visit(entry)
  return reached
}

function withoutTypes(source: string): string {
  return source
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^(?:import|export) type [^']*'[^']*'$/gm, '')
}
