import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { richMarks, richNodes } from '#app/domain/text/rich-text.ts'
import { makeLenient } from '#app/editor/rich/lenient-schema.ts'
import { richSchema } from '#app/editor/rich/rich-schema.ts'

const schema = getSchema(richSchema)
const own = Object.keys(richNodes)

describe('the schema of the editor and the description of rich text', () => {
  test('know the same nodes and marks', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([...own, 'doc', 'text'].sort())
    expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(richMarks).sort())
  })

  test.each(own)('know the same attributes of %s, and every default is allowed', (name) => {
    const attributes = schema.nodes[name]?.spec.attrs ?? {}
    expect(Object.keys(attributes).sort()).toEqual(Object.keys(richNodes[name] ?? {}).sort())
    for (const [attribute, { default: value }] of Object.entries(attributes))
      expect(value === null || richNodes[name]?.[attribute]?.(value)).toBe(true)
  })

  test.each(Object.keys(richMarks))('know the same attributes of the mark %s', (name) => {
    expect(Object.keys(schema.marks[name]?.spec.attrs ?? {})).toEqual(Object.keys(richMarks[name] ?? {}))
  })

  test.each(own)('%s may be empty, whatever two people took away at once', (name) => {
    const type = schema.nodes[name]
    expect(type?.spec.content ?? '').not.toContain('+')
    expect(() => type?.createChecked()).not.toThrow()
  })

  test('no attribute can be wrong enough to throw', () => {
    for (const type of Object.values(schema.nodes))
      for (const attribute of Object.values(type.spec.attrs ?? {})) expect(attribute.validate).toBeUndefined()
  })
})

describe('what should never lie in a draft is shown and not deleted', () => {
  const tolerant = getSchema(richSchema)
  makeLenient(tolerant)
  const words = () => tolerant.text('kvar')

  test.each([
    ['words straight in a quote', () => tolerant.node('blockquote', null, [words()])],
    [
      'a paragraph straight in a list',
      () => tolerant.node('bulletList', null, [tolerant.node('paragraph', null, [words()])]),
    ],
    [
      'a paragraph within a heading',
      () => tolerant.node('heading', { level: 'x' }, [tolerant.node('paragraph', null, [words()])]),
    ],
    ['a node of a later version', () => tolerant.node('poll', { votes: 3 }, [words()])],
    [
      'a block of a later version',
      () => tolerant.node('gallery', null, [tolerant.node('paragraph', null, [words()])]),
    ],
    [
      'a mark of a later version',
      () => tolerant.node('paragraph', null, [tolerant.text('kvar', [tolerant.mark('comment')])]),
    ],
    [
      'bold words in a code block',
      () => tolerant.node('codeBlock', null, [tolerant.text('kvar', [tolerant.mark('bold')])]),
    ],
    [
      'a cell straight in a table',
      () => tolerant.node('table', null, [tolerant.node('tableCell', null, [words()])]),
    ],
  ])('%s', (_, make) => {
    expect(make().textContent).toBe('kvar')
  })
})
