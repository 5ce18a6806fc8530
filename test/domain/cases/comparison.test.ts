import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ComparisonBudget } from '#app/domain/cases/comparison/budget.ts'
import { compare, type FormatValue } from '#app/domain/cases/comparison/compare.ts'
import { diffParagraphs } from '#app/domain/cases/comparison/paragraph-diff.ts'
import { toParagraphs } from '#app/domain/cases/comparison/rich-paragraphs.ts'
import type { Content } from '#app/domain/cases/content.ts'
import type { RichNode, RichText } from '#app/domain/text/rich-text.ts'

const plain = (texts: string[]) => texts.map((text) => ({ text, isHeading: false }))
const formatValue: FormatValue = (field, value) => {
  if (field.type === 'rich') return toParagraphs(value as RichText)
  return plain(Array.isArray(value) ? [value.join(', ')] : String(value).split('\n'))
}
const changes = (before: Content, after: Content) => compare('case_study', before, after, formatValue)
const rich = (...content: RichNode[]): RichText => ({ type: 'doc', content })
const blocksOf = (before: string[], after: string[]) =>
  diffParagraphs(plain(before), plain(after), new ComparisonBudget())
const paragraph = (text: string, href?: string): RichNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) }],
})

describe('fields', () => {
  test('the same content has no changes', () => {
    const content: Content = { title: 'Fiber', area: ['broadband'], context: rich(paragraph('Stort.')) }
    expect(changes(content, structuredClone(content))).toEqual([])
  })

  test('come with their section, in the order of the description', () => {
    const found = changes(
      { result: rich(paragraph('a')), title: 'Gammal' },
      { title: 'Ny', problem: rich(paragraph('b')) },
    )
    expect(found.map(({ section, changes: inside }) => [section, inside.map(({ path }) => path)])).toEqual([
      ['core', ['title']],
      ['starting_point', ['problem']],
      ['results', ['result']],
    ])
    expect(found.map(({ changes: [first] }) => first?.type === 'leaf' && first.kind)).toEqual([
      'changed',
      'added',
      'removed',
    ])
  })

  test('word by word within a paragraph', () => {
    const [core] = changes({ summary: 'Vi köpte ett system.' }, { summary: 'Vi byggde ett system själva.' })
    const change = core?.changes[0]
    expect(change?.type === 'leaf' && change.paragraphs).toEqual([
      {
        kind: 'changed',
        isHeading: false,
        segments: [
          { kind: 'same', text: 'Vi ' },
          { kind: 'removed', text: 'köpte' },
          { kind: 'added', text: 'byggde' },
          { kind: 'same', text: ' ett system' },
          { kind: 'added', text: ' själva' },
          { kind: 'same', text: '.' },
        ],
      },
    ])
  })
})

describe('rows', () => {
  const goal = (id: string, text: string) => ({ id, goal_text: text })

  test('that came, went and changed are told apart by who they are, not by where they stand', () => {
    const [section] = changes(
      { goals: [goal('row-00001', 'Ett'), goal('row-00002', 'Två'), goal('row-00003', 'Tre')] },
      { goals: [goal('row-00003', 'Tre'), goal('row-00002', 'Två!'), goal('row-00004', 'Fyra')] },
    )
    const change = section?.changes[0]
    if (change?.type !== 'rows') throw new Error('rows expected')
    expect(change.rows.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['row-00002', 'changed', 'Två!'],
      ['row-00004', 'added', 'Fyra'],
      ['row-00001', 'removed', 'Ett'],
    ])
    expect(change.reordered).toBe(true)
    expect(change.rows[0]?.leaves[0]?.path).toBe('goals/row-00002/goal_text')
  })

  test('that only changed places formatValue so', () => {
    const [section] = changes(
      { goals: [goal('row-00001', 'Ett'), goal('row-00002', 'Två')] },
      { goals: [goal('row-00002', 'Två'), goal('row-00001', 'Ett')] },
    )
    expect(section?.changes[0]).toMatchObject({ rows: [], reordered: true })
  })
})

describe('rich text', () => {
  test('a link that leads elsewhere shows, though its words are the same', () => {
    const [section] = changes(
      { context: rich(paragraph('Läs mer', 'https://exempelby.example/')) },
      { context: rich(paragraph('Läs mer', 'https://annan.example/')) },
    )
    const change = section?.changes[0]
    expect(change?.type === 'leaf' && change.formattingOnly).toBe(false)
    expect(change?.type === 'leaf' && change.paragraphs[0]?.segments).toContainEqual({
      kind: 'added',
      text: 'annan',
    })
  })

  test('bold alone is a change of form', () => {
    const bold: RichNode = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Viktigt', marks: [{ type: 'bold' }] }],
    }
    const [section] = changes({ context: rich(paragraph('Viktigt')) }, { context: rich(bold) })
    expect(section?.changes[0]).toMatchObject({ kind: 'changed', formattingOnly: true })
  })

  test('a heading is told by its form, without the signs of any markup', () => {
    const heading = (text: string): RichNode => ({
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text }],
    })
    const [section] = changes(
      { context: rich(heading('Väntat'), paragraph('Mycket.')) },
      { context: rich(heading('Oväntat'), paragraph('Mycket.')) },
    )
    const change = section?.changes[0]
    expect(change?.type === 'leaf' && change.paragraphs).toMatchObject([
      { kind: 'changed', isHeading: true },
      { kind: 'same', isHeading: false },
    ])
    expect(JSON.stringify(section)).not.toContain('#')
    const [formed] = changes({ context: rich(paragraph('Väntat')) }, { context: rich(heading('Väntat')) })
    expect(formed?.changes[0]).toMatchObject({ formattingOnly: true })
  })

  test('lists, headings, quotes and tables keep their shape in words', () => {
    const cell = (text: string): RichNode => ({ type: 'tableCell', content: [paragraph(text)] })
    const item = (text: string): RichNode => ({ type: 'listItem', content: [paragraph(text)] })
    expect(
      toParagraphs(
        rich(
          { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Kostnad' }] },
          { type: 'orderedList', content: [item('ett'), item('två')] },
          { type: 'blockquote', content: [paragraph('sagt')] },
          { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] },
          { type: 'paragraph' },
        ),
      ),
    ).toEqual([{ text: 'Kostnad', isHeading: true }, ...plain(['1. ett', '2. två', '› sagt', 'a | b'])])
  })
})

describe('paragraphs', () => {
  test('a paragraph put between two others leaves them alone', () => {
    expect(blocksOf(['ett', 'tre'], ['ett', 'två', 'tre']).map(({ kind }) => kind)).toEqual([
      'same',
      'added',
      'same',
    ])
  })

  test('words side by side that changed are one change', () => {
    const [paragraph] = blocksOf(
      ['Vi införde allt på en gång, och det gick.'],
      ['Vi införde allt steg för steg, och det gick.'],
    )
    expect(paragraph?.segments.map(({ kind, text }) => [kind, text])).toEqual([
      ['same', 'Vi införde allt '],
      ['removed', 'på en gång'],
      ['added', 'steg för steg'],
      ['same', ', och det gick.'],
    ])
  })

  test('a paragraph written anew is shown as two', () => {
    const paragraphs = blocksOf(
      ['Kommunen valde att upphandla ett färdigt system av en leverantör.'],
      ['Efter ett halvår avbröts arbetet helt, mest för att ingen ägde frågan.'],
    )
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  test('whatever the two texts are, both can be read out of the result', () => {
    const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const paragraphs = blocksOf(before, after)
        const side = (other: 'added' | 'removed') =>
          paragraphs
            .filter(({ kind }) => kind !== other)
            .map(({ segments }) =>
              segments
                .filter(({ kind }) => kind !== other)
                .map((piece) => piece.text)
                .join(''),
            )
        expect(side('added')).toEqual(before)
        expect(side('removed')).toEqual(after)
      }),
    )
  })

  test('two long texts with nothing in common take no time', () => {
    const words = (seed: number) => Array.from({ length: 30_000 }, (_, at) => `w${(at * seed) % 9973}`)
    const started = performance.now()
    blocksOf([words(7).join(' ')], [words(11).join(' ')])
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  test('four hundred paragraphs of 350 words in another order take as long as the page allows, not longer', () => {
    const words = Array.from({ length: 350 }, (_, at) => `ord${at}`)
    const shuffled = (seed: number) => [...words].sort((a, b) => hash(a, seed) - hash(b, seed)).join(' ')
    const text = (seed: number) => Array.from({ length: 400 }, (_, at) => `${at} ${shuffled(seed + at)}`)
    const before = process.cpuUsage()
    const paragraphs = blocksOf(text(1), text(1_000))
    const { user } = process.cpuUsage(before)
    expect(user).toBeLessThan(4_000_000)
    // what went beyond the budget is shown whole, and nothing is left out
    expect(paragraphs.filter(({ kind }) => kind === 'added' || kind === 'changed')).toHaveLength(400)
  })
})

function hash(text: string, seed: number): number {
  let value = seed
  for (const letter of text)
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x5bd1e995) ^ (value >>> 13)
  return value
}
