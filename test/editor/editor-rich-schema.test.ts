import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { richMarks } from '#app/domain/text/rich-text.ts'
import { richSchema } from '#app/editor/rich/rich-schema.ts'

const schema = getSchema(richSchema)

test('the editor and the description of rich text know the same marks', () => {
  expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(richMarks).sort())
})

test.each(Object.keys(richMarks))('and the same attributes of %s', (name) => {
  expect(Object.keys(schema.marks[name]?.spec.attrs ?? {})).toEqual(Object.keys(richMarks[name] ?? {}))
})

test.each(Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text'))(
  '%s may be empty, whatever two people took away at once',
  (name) => {
    const type = schema.nodes[name]
    expect(type?.spec.content ?? '').not.toContain('+')
    expect(() => type?.createChecked()).not.toThrow()
  },
)

test('no mark keeps another out, so that both hold when two people choose at once', () => {
  const others = Object.values(schema.marks).filter(({ name }) => name !== 'link')
  for (const mark of others)
    for (const other of others) expect(mark !== other && mark.excludes(other)).toBe(false)
})
