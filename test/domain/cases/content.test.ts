/** The shape of a content follows from the description: what is mistyped does not compile, and reads as nothing. */
import { describe, expect, test } from 'vitest'
import {
  type Content,
  holds,
  leafOf,
  listAt,
  type Row,
  rowsAt,
  rowsOf,
  textAt,
} from '#app/domain/cases/content.ts'
import { fieldOf, fieldsOf, sections } from '#app/domain/cases/document.ts'

const content: Content = {
  title: 'Vattenmätare',
  area: ['utilities'],
  theme: 'digitalisation',
  responsible_share: 40,
  goals: [{ id: 'goal-0001', goal_text: 'Kortare väntan', baseline: 21 }],
}
const [goal] = rowsAt(content, 'goals')

describe('a key of the description', () => {
  test('is read as what it holds, empty where it holds nothing', () => {
    expect(textAt(content, 'title')).toBe('Vattenmätare')
    expect(textAt(content, 'summary')).toBe('')
    expect(listAt(content, 'area')).toEqual(['utilities'])
    expect(listAt(content, 'tags')).toEqual([])
    expect(goal && textAt(goal, 'goal_text')).toBe('Kortare väntan')
    expect(rowsAt(content, 'risks')).toEqual([])
  })

  test('that is mistyped does not compile', () => {
    // @ts-expect-error
    expect(textAt(content, 'sumary')).toBe('')
    // @ts-expect-error it holds no text
    textAt(content, 'responsible_share')
    // @ts-expect-error it holds one value
    listAt(content, 'theme')
    // @ts-expect-error
    expect(rowsAt(content, 'gaols')).toEqual([])
    // @ts-expect-error
    expect(goal && textAt(goal, 'goal_txt')).toBe('')
    // @ts-expect-error
    const misspelt: Content = { titel: 'x' }
    // @ts-expect-error an option that there is not
    const unknown: Content = { theme: 'digitalization' }
    // @ts-expect-error
    const row: Row<'goals'> = { id: 'goal-0001', basline: 1 }
    // @ts-expect-error a number
    const typed: Content = { responsible_share: '40' }
    expect([misspelt, unknown, row, typed]).toHaveLength(4)
  })
})

test('whoever goes through the description reads the same', () => {
  const said = fieldsOf('case_study').filter((field) => holds(content, field))
  expect(said.map(({ key }) => key)).toEqual(['title', 'area', 'theme', 'goals', 'responsible_share'])
  expect(leafOf(content, { key: 'responsible_share' })).toBe(40)
  expect(rowsOf(content, { key: 'goals' })).toEqual(content.goals)
})

describe('the description', () => {
  test.for(['case_study', 'lesson'] as const)('of a %s names only what there is', (kind) => {
    for (const section of sections[kind]) {
      if (section.when) expect(fieldOf(kind, section.when.key)?.type).toBe('choice')
      for (const field of section.fields) {
        const { needWhen, shownWith, translationOf } = field
        if (needWhen) expect(fieldOf(kind, needWhen.key)?.type).toBe('choice')
        if (shownWith) expect(section.fields.map(({ key }) => key)).toContain(shownWith)
        if (translationOf) expect(fieldOf(kind, translationOf)).not.toBeNull()
        if (field.type !== 'rows') continue
        expect(field.fields.find(({ key }) => key === field.named)?.type).toBe('text')
        for (const leaf of field.fields)
          if (leaf.type === 'row_ref') expect(fieldOf(kind, leaf.group)).toMatchObject({ named: leaf.named })
      }
    }
  })
})
