// @vitest-environment jsdom
/** What other programs write to the clipboard arrives as test/fixtures/paste says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRich } from '#app/domain/text/flat/read.ts'
import { messages } from '#app/i18n/messages.ts'
import { path, Writer } from '#test/support/co-writing/writer.ts'
import { pictureOf } from '#test/support/drafts/pasted-picture.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'paste')
const files = readdirSync(folder).filter((name) => /\.(html|md)$/.test(name) && name !== 'README.md')

/** What the text says, and below what the writer was told. */
function pictureAndNotice(writer: Writer): string {
  const picture = pictureOf(readRich(writer.doc, path).content)
  const told = writer.notices.map(({ text }) => `! ${text(messages.sv.editor.notices)}`)
  return [picture, ...told].join('\n')
}

describe('from the clipboard', () => {
  test.each(files)('%s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const writer = new Writer('Anna', 1)
    writer.pasteData(name.endsWith('.md') ? { 'text/plain': text } : { 'text/html': text, 'text/plain': 'x' })
    const expected = readFileSync(join(folder, name.replace(/\.\w+$/, '.txt')), 'utf8').trimEnd()
    expect(pictureAndNotice(writer)).toBe(expected)
    expect(writer.editor.state.doc.eq(writer.fresh())).toBe(true)
    writer.press('z', { ctrl: true })
    expect(writer.html).toBe('<p></p>')
  })
})

describe('pasting', () => {
  const written = (words: string) => {
    const writer = new Writer('Anna', 1)
    writer.type(words)
    return writer
  }
  const picture = (writer: Writer) => pictureAndNotice(writer)

  test('one paragraph goes into the words where the caret is', () => {
    const writer = written('framför bakom')
    writer.selectAt('framför ')
    writer.pasteData({ 'text/html': '<p>ett <b>fett</b> ord</p>' })
    expect(picture(writer)).toBe('p framför ett **fett** ordbakom')
  })

  test('a list in the middle of a sentence parts it', () => {
    const writer = written('framför bakom')
    writer.selectAt('framför ')
    writer.pasteData({ 'text/html': '<ul><li>ett</li><li>två</li></ul>' })
    expect(picture(writer)).toBe('p framför\nul0 ett\nul0 två\np bakom')
  })

  test('and goes on with the list that it is put into', () => {
    const writer = written('noll')
    writer.put('bulletList')
    writer.press('Enter')
    writer.pasteData({ 'text/html': '<ul><li>ett</li><li>två</li></ul>' })
    expect(picture(writer)).toBe('ul0 noll\nul0 ett\nul0 två')
  })

  test('at the end of a paragraph nothing empty follows', () => {
    const writer = written('framför')
    writer.pasteData({ 'text/html': '<h2>Rubrik</h2><ul><li>ett</li><li>två</li></ul>' })
    expect(picture(writer)).toBe('p framför\nh2 Rubrik\nul0 ett\nul0 två')
  })

  test('lines of code are a block also there', () => {
    const writer = written('framför bakom')
    writer.selectAt('framför ')
    writer.pasteData({ 'text/html': '<pre>a\n  b</pre>' })
    expect(picture(writer)).toBe('p framför\ncode a⏎  b\np bakom')
  })

  test('into code come letters only', () => {
    const writer = written('x')
    writer.put('codeBlock')
    writer.pasteData({ 'text/html': '<ul><li><b>ett</b></li></ul>', 'text/plain': '- ett\n  två' })
    expect(picture(writer)).toBe('code x- ett⏎  två')
  })

  test('with Shift Markdown is letters', () => {
    const writer = written('')
    writer.press('Shift', { shift: true })
    writer.editor.view.pasteText('**fett**', new Event('paste') as ClipboardEvent)
    expect(picture(writer)).toBe('p **fett**')
  })

  test('a picture alone changes nothing, takes nothing away, and is said', () => {
    const writer = written('ord')
    writer.select(1, 4)
    writer.pasteData({}, ['image/png'])
    expect(picture(writer)).toBe('p ord\n! 1 bild togs bort.')
    writer.pasteData({ 'text/html': '<img src="https://exempel.se/a.png">' })
    expect(writer.html).toBe('<p>ord</p>')
  })

  test('what nobody lost is not said', () => {
    const writer = written('')
    writer.pasteData({ 'text/html': '<img src="https://exempel.se/a.png">' })
    writer.pasteData({ 'text/html': '<p>ord</p>' })
    expect(writer.notices).toHaveLength(1)
  })

  test('a letter that is pasted is a step of its own', () => {
    const writer = written('a')
    writer.pasteData({ 'text/plain': 'b' })
    writer.type('c')
    writer.press('z', { ctrl: true })
    expect(writer.blocks).toEqual(['ab'])
    writer.press('z', { ctrl: true })
    expect(writer.blocks).toEqual(['a'])
  })

  test('what is copied here arrives as it was', () => {
    const writer = written('')
    const html =
      '<ol start="3" data-pm-slice="3 3 []"><li><p>tre</p><div class="callout" data-tone="tip"><p>H<sub>2</sub>O</p></div></li></ol>'
    writer.pasteData({ 'text/html': html })
    expect(picture(writer)).toContain('H,2,O')
  })

  test('a colleague who types where somebody pastes keeps every letter', () => {
    const [anna, bo] = [written('först sedan'), new Writer('Bo', 2)]
    Y.applyUpdate(bo.doc, anna.state, 'remote')
    anna.selectAt('först ')
    bo.selectAt('först ')
    const table = readFileSync(join(folder, 'excel-merged-and-bold.html'), 'utf8')
    anna.pasteData({ 'text/html': table })
    bo.type('här är jag ')
    Y.applyUpdate(bo.doc, anna.state, 'remote')
    Y.applyUpdate(anna.doc, bo.state, 'remote')
    expect(anna.html).toBe(bo.html)
    expect(bo.html).toContain('här är jag ')
    expect(bo.html).toContain('installation')
  })
})
