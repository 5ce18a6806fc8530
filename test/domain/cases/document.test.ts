import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rowsAt } from '#app/domain/cases/content.ts'
import {
  caseKinds,
  choicePath,
  fieldsOf,
  isKnownKey,
  isKnownRoot,
  isKnownValue,
  rowPath,
  rowsRoot,
  sections,
  valuesRoot,
} from '#app/domain/cases/document.ts'
import type { Condition, Field } from '#app/domain/cases/fields.ts'
import { readContent, rowIds } from '#app/domain/cases/read-content.ts'
import { languages } from '#app/domain/language.ts'

const row = 'row-0000001'
const other = 'row-0000002'

function expectKnown(when: Condition | undefined, beside: readonly Field[]) {
  if (!when) return
  const field = beside.find(({ key }) => key === when.key)
  const options = field?.type === 'choice' ? field.options.map(({ key }) => key) : []
  expect(options, when.key).toEqual(expect.arrayContaining([...when.in]))
}

describe('the description', () => {
  test.each(caseKinds)('names each field of a %s once', (kind) => {
    const keys = fieldsOf(kind).map((field) => field.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each(caseKinds)('has words in both languages for everything in a %s', (kind) => {
    for (const section of sections[kind]) {
      for (const words of [section.title, section.intro]) expect(words.sv && words.en).toBeTruthy()
      for (const field of section.fields.flatMap((one) =>
        one.type === 'rows' ? [one, ...one.fields] : [one],
      ))
        expect(field.label.sv && field.label.en, field.key).toBeTruthy()
    }
  })

  test.each(caseKinds)(
    'says in one sentence of both languages what to write in each field of a %s',
    (kind) => {
      const all = fieldsOf(kind).flatMap((one) => (one.type === 'rows' ? [one, ...one.fields] : [one]))
      for (const field of all)
        for (const language of languages) {
          const help = field.help?.[language] ?? ''
          expect(help, `${field.key} ${language}`).toMatch(/^\p{Lu}.*\.$/su)
          expect(help.length, `${field.key} ${language}`).toBeLessThan(130)
        }
    },
  )

  test.each(caseKinds)('names what a field of a %s depends on by keys and options that exist', (kind) => {
    for (const section of sections[kind]) {
      const beside = fieldsOf(kind)
      for (const field of section.fields) {
        expectKnown(section.when, beside)
        expectKnown(field.when, beside)
        expectKnown(field.needWhen, beside)
        if (field.orElse) expect(beside.map(({ key }) => key)).toContain(field.orElse)
        if (field.type === 'rows') for (const leaf of field.fields) expectKnown(leaf.when, field.fields)
      }
    }
  })

  test.each([
    ['values', 'values'],
    ['summary', 'text'],
    ['context', 'rich'],
    ['rows:goals', 'rows'],
    [`goals/${row}/goal_text`, 'text'],
    [`risks/${row}/mitigation`, 'rich'],
    ['area', null],
    ['rows:summary', null],
    ['goals/x/goal_text', null],
    ['__proto__', null],
    ['nothing', null],
  ])('knows that the root %s is %s', (name, root) => {
    expect(isKnownRoot('case_study', name)).toBe(root)
  })

  test.each([
    ['values', 'theme', true],
    ['values', 'area/elderly_care', true],
    ['values', 'area/moon', false],
    ['values', `goals/${row}/closeness`, true],
    ['values', 'summary', false],
    ['values', 'constructor', false],
    ['rows:goals', row, true],
    ['rows:goals', '../../etc', false],
    ['rows:moon', row, false],
  ])('in %s the key %s is known: %s', (root, key, known) => {
    expect(isKnownKey('case_study', root, key)).toBe(known)
  })

  test('a number is a finite number and a tick is a boolean', () => {
    expect(isKnownValue('case_study', 'responsible_share', 40)).toBe(true)
    expect(isKnownValue('case_study', 'responsible_share', Number.NaN)).toBe(false)
    expect(isKnownValue('case_study', 'responsible_share', '40')).toBe(false)
    expect(isKnownValue('case_study', 'area/elderly_care', 'yes')).toBe(false)
  })
})

describe('reading a draft', () => {
  test('an empty draft says nothing', () => {
    expect(readContent(new Y.Doc(), 'case_study')).toEqual({})
  })

  test('rows come in their order, with what was written in them', () => {
    const doc = new Y.Doc()
    doc.getMap(rowsRoot('goals')).set(row, 'b')
    doc.getMap(rowsRoot('goals')).set(other, 'a')
    doc.getText(rowPath('goals', row, 'goal_text')).insert(0, 'Kortare väntan')
    doc.getText(rowPath('goals', other, 'goal_text')).insert(0, 'Färre avslag')
    doc.getMap(valuesRoot).set(rowPath('goals', other, 'baseline'), 12)
    expect(rowsAt(readContent(doc, 'case_study'), 'goals')).toEqual([
      { id: other, goal_text: 'Färre avslag', baseline: 12 },
      { id: row, goal_text: 'Kortare väntan' },
    ])
  })

  test('what a removed row held is not read, and comes back with the row', () => {
    const doc = new Y.Doc()
    const rows = doc.getMap(rowsRoot('lessons'))
    rows.set(row, 'a')
    doc.getText(rowPath('lessons', row, 'headline')).insert(0, 'Börja smått')
    rows.delete(row)
    expect(readContent(doc, 'case_study')).toEqual({})
    rows.set(row, 'a')
    expect(rowsAt(readContent(doc, 'case_study'), 'lessons')).toHaveLength(1)
  })

  test('a text is NFC and holds nothing that a database refuses', () => {
    const doc = new Y.Doc()
    doc.getText('title').insert(0, 'A\u030angstro\u0308m\u0000\u202e')
    expect(readContent(doc, 'lesson')).toEqual({ title: 'Ångström' })
  })

  test('two people who tick and write at once lose nothing', () => {
    const anna = new Y.Doc()
    const bo = new Y.Doc()
    anna.getText('summary').insert(0, 'Anna. ')
    bo.getText('summary').insert(0, 'Bo. ')
    anna.getMap(valuesRoot).set(choicePath('area', 'elderly_care'), true)
    bo.getMap(valuesRoot).set(choicePath('area', 'broadband'), true)
    Y.applyUpdate(anna, Y.encodeStateAsUpdate(bo))
    Y.applyUpdate(bo, Y.encodeStateAsUpdate(anna))
    const content = readContent(anna, 'case_study')
    expect(readContent(bo, 'case_study')).toEqual(content)
    expect(content.area).toEqual(['broadband', 'elderly_care'])
    expect(content.summary).toContain('Anna.')
    expect(content.summary).toContain('Bo.')
  })

  test('an unknown block keeps its words and loses its shape', () => {
    const doc = new Y.Doc()
    const text = doc.getText('context')
    text.insert(0, 'Orden står kvar')
    text.setAttribute('type', 'iframe')
    expect(readContent(doc, 'case_study').context).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Orden står kvar' }] }],
    })
  })

  test('a link that runs script is only its words', () => {
    const doc = new Y.Doc()
    doc.getText('context').insert(0, 'klicka', { link: { href: 'javascript:alert(1)' }, bold: true })
    expect(JSON.stringify(readContent(doc, 'case_study'))).not.toContain('javascript')
  })

  test('whatever stands in the maps, reading neither fails nor changes the draft', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (junk) => {
        const doc = new Y.Doc()
        for (const [key, value] of Object.entries(junk)) {
          doc.getMap(valuesRoot).set(key, value)
          doc.getMap(rowsRoot('goals')).set(key, value)
        }
        const before = Y.encodeStateAsUpdate(doc)
        readContent(doc, 'case_study')
        expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
      }),
    )
  })

  test('rows with the same order key stand in the same order everywhere', () => {
    const doc = new Y.Doc()
    for (const id of [other, row]) doc.getMap(rowsRoot('steps')).set(id, 'a')
    expect(rowIds(doc, 'steps')).toEqual([row, other])
  })
})
