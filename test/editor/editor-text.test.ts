import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ShownText } from '#app/editor/text/shown-text.ts'
import { textEdit } from '#app/editor/text/text-edit.ts'

const apply = (text: string, edit: ReturnType<typeof textEdit>) =>
  edit ? text.slice(0, edit.index) + edit.insert + text.slice(edit.index + edit.remove) : text

describe('what was done to a text', () => {
  test.each([
    ['a letter at the end', 'hej', 'hejs', 4, { index: 3, remove: 0, insert: 's' }],
    ['the second of three equal letters', 'aa', 'aaa', 2, { index: 1, remove: 0, insert: 'a' }],
    ['the first of three equal letters', 'aa', 'aaa', 1, { index: 0, remove: 0, insert: 'a' }],
    ['a letter taken away', 'hejs', 'hej', 3, { index: 3, remove: 1, insert: '' }],
    [
      'a selection written over',
      'en stor kommun',
      'en liten kommun',
      8,
      { index: 3, remove: 4, insert: 'liten' },
    ],
    [
      'a word mended far from the caret',
      'de va bra sen',
      'det va bra sen',
      14,
      { index: 2, remove: 0, insert: 't' },
    ],
    ['half of a sign is never cut', 'a😀b', 'a😁b', 3, { index: 1, remove: 2, insert: '😁' }],
  ])('%s', (_, before, after, caret, edit) => {
    expect(textEdit(before, after, caret)).toEqual(edit)
  })

  test('does what was done, whatever it was', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '😀', ' ', 'å'), maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, fc.nat(14), (before, after, caret) => {
        const edit = textEdit(before, after, Math.min(caret, after.length))
        expect(apply(before, edit)).toBe(after)
        expect(edit?.insert.isWellFormed() ?? true).toBe(true)
      }),
    )
  })
})

describe('what is shown of a shared text', () => {
  const bothOf = (words: string) => {
    const doc = new Y.Doc()
    const text = doc.getText('text')
    text.insert(0, words)
    return { text, shown: new ShownText(words, (character) => character === '\r') }
  }
  const typed = (text: Y.Text, shown: ShownText, after: string, caret: number) => {
    const edit = textEdit(shown.text, after, caret)
    for (const { index, remove, insert } of edit ? shown.edit(edit) : []) {
      text.delete(index, remove)
      text.insert(index, insert)
    }
  }

  test('a colleague writes while a word is composed; both stay', () => {
    const { text, shown } = bothOf('Vi mätte vattnet')
    text.insert(0, 'I fjol: ')
    shown.changed([{ insert: 'I fjol: ' }])
    typed(text, shown, 'Vi mätte regnvattnet', 13)
    expect(text.toString()).toBe('I fjol: Vi mätte regnvattnet')
    expect(shown.text).toBe('Vi mätte regnvattnet')
  })

  test('what a colleague took away is not taken away twice', () => {
    const { text, shown } = bothOf('ett två tre')
    text.delete(4, 4)
    shown.changed([{ retain: 4 }, { delete: 4 }])
    typed(text, shown, 'ett fyra', 8)
    expect(text.toString()).toBe('ett fyra')
  })

  test('line breaks of Windows count as one', () => {
    const { text, shown } = bothOf('ett\r\ntvå')
    expect(shown.text).toBe('ett\ntvå')
    typed(text, shown, 'ett\ntvå!', 8)
    expect(text.toString()).toBe('ett\r\ntvå!')
  })

  test('any edits on both sides end in what Yjs says, and typing stays where it was put', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    const step = fc.record({ remote: fc.boolean(), at: fc.nat(20), remove: fc.nat(4), insert: words })
    fc.assert(
      fc.property(words, fc.array(step, { maxLength: 12 }), (start, steps) => {
        const { text, shown } = bothOf(start)
        for (const { remote, at, remove, insert } of steps) {
          const length = remote ? text.length : shown.text.length
          const index = Math.min(at, length)
          const count = Math.min(remove, length - index)
          if (remote) {
            text.delete(index, count)
            text.insert(index, insert)
            shown.changed([{ retain: index }, { delete: count }, { insert }])
          } else {
            const after = shown.text.slice(0, index) + insert + shown.text.slice(index + count)
            typed(text, shown, after, index + insert.length)
            expect(shown.text).toBe(after)
          }
        }
        // everything shown and still there lies in the shared text, in the same order
        const live = [...shown.text].filter(
          (_, index) => shown.sharedIndex(index + 1) !== shown.sharedIndex(index),
        )
        const isWithin = live.reduce((place, character) => {
          const found = place < 0 ? -1 : text.toString().indexOf(character, place)
          return found < 0 ? -1 : found + 1
        }, 0)
        expect(isWithin).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
