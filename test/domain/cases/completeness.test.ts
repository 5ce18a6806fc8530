import { describe, expect, test } from 'vitest'
import { applicableContent, visibleSections } from '#app/domain/cases/applicability.ts'
import { assess, completeness, problems } from '#app/domain/cases/completeness.ts'
import type { Content, Row } from '#app/domain/cases/content.ts'
import { filled } from '#test/support/drafts/filled.ts'

const lesson: Content = {
  title: 'Boka testare innan upphandlingen är klar',
  kind: 'would_do_differently',
  what_happened: 'Testerna började när avtalet redan var skrivet.',
  recommendation: 'Låt användare prova innan kraven låses.',
  reuse_licence: 'cc_by_4',
  area: ['planning'],
}

const kinds = (content: Content, kind: 'lesson' | 'case_study' = 'case_study') =>
  problems(kind, content).map((problem) => `${problem.path}: ${problem.kind}`)

describe('a lesson', () => {
  test('needs only what takes five minutes', () => {
    expect(kinds(lesson, 'lesson')).toEqual([])
  })

  test('says which field is missing', () => {
    const { recommendation: _, ...rest } = lesson
    expect(kinds(rest, 'lesson')).toEqual(['recommendation: missing'])
  })

  test('belongs to a topic: to a service area, or at least to a theme', () => {
    const { area: _, ...rest } = lesson
    expect(kinds(rest, 'lesson')).toEqual(['area: missing'])
    expect(kinds({ ...rest, theme: 'broadband' }, 'lesson')).toEqual([])
  })

  test('is more complete the more it tells', () => {
    expect(completeness('lesson', {})).toBe(0)
    expect(completeness('lesson', lesson)).toBe(60)
    expect(completeness('lesson', { ...lesson, cause: 'Brådska', theme: 'digitalisation' })).toBeGreaterThan(
      70,
    )
  })
})

describe('a draft that nobody wrote in', () => {
  test.each(['lesson', 'case_study'] as const)('lacks much and has no error: %s', (kind) => {
    expect(kinds({}, kind).filter((one) => !one.endsWith(': missing'))).toEqual([])
    expect(assess(kind, {}).remarks).toEqual([])
  })

  test('has no licence until somebody chooses one', () => {
    expect(kinds({}, 'lesson')).toContain('reuse_licence: missing')
    expect(kinds({})).toContain('reuse_licence: missing')
  })
})

describe('counters', () => {
  const contents: readonly Content[] = [
    {},
    lesson,
    { lifecycle: 'idea', title: 'Idé' },
    { goals: [{ id: 'goal-0001', goal_text: 'Kortare väntan' }] },
    { summary: 'x'.repeat(601), theme: 'both' },
    filled('case_study'),
  ]
  test.each(contents.map((content, index) => ({ index, content })))(
    'of content $index agree with what publishing asks',
    ({ content }) => {
      const { problems: all, sections, percent } = assess('case_study', content)
      expect(sections.flatMap((section) => section.problems)).toEqual(all)
      expect(problems('case_study', content)).toEqual(all)
      for (const { filled: done, of, problems: left } of sections) {
        expect(done).toBeLessThanOrEqual(of)
        // a section that is said to be done has nothing left of what counts
        if (done === of) expect(left.filter(({ field }) => field.need !== 'optional')).toEqual([])
      }
      expect(percent === 100).toBe(sections.every(({ filled: done, of }) => done === of))
    },
  )
})

describe('a field that does not apply', () => {
  const entry = { id: 'entry-0001', what: 'Mätare', unit: 'unit-00001' } as const
  const investment: Row<'entries'> = { ...entry, kind: 'investment', gain_kind: 'quality', volume: 12 }

  test('is neither read nor asked for, and the rest of its row is', () => {
    const { entries } = applicableContent('case_study', { entries: [investment] })
    expect(entries).toEqual([{ ...entry, kind: 'investment' }])
    expect(applicableContent('case_study', { entries: [{ ...investment, kind: 'gain' }] }).entries).toEqual([
      { ...entry, kind: 'gain', gain_kind: 'quality' },
    ])
  })

  test('does not count', () => {
    const of = (content: Content) =>
      assess('case_study', content).sections.find(({ key }) => key === 'decision')?.of
    expect(of({ decision_made: 'no' })).toBe(1)
    expect(of({ decision_made: 'yes' })).toBe(5)
  })

  test('goes with its section', () => {
    const content: Content = { network_form: 'private', theme: 'digitalisation' }
    expect(applicableContent('case_study', content)).toEqual({ theme: 'digitalisation' })
    expect(applicableContent('case_study', { ...content, theme: 'both' })).toHaveProperty('network_form')
  })
})

describe('the cost map', () => {
  const entry: Row<'entries'> = { id: 'entry-0001', what: 'x', unit: 'unit-00001', kind: 'investment' }
  const said = (more: Partial<Row<'entries'>>, ...others: Row<'entries'>[]) => {
    const { problems: found, remarks } = assess('case_study', { entries: [{ ...entry, ...more }, ...others] })
    return [...found, ...remarks]
      .map(({ path, kind }) => `${path}: ${kind}`)
      .filter((one) => /^entries\//.test(one))
  }
  test.each([
    [{ amount_low: 5, amount_high: 4 }, 'amount_high: highBelowLow'],
    [{ amount_low: 5, amount_likely: 4 }, 'amount_likely: likelyOutside'],
    [{ amount_likely: 9, amount_high: 8 }, 'amount_likely: likelyOutside'],
    [{ from_year: 2025, to_year: 2024 }, 'to_year: toBeforeFrom'],
  ])('says %j', (more, kind) => {
    expect(said(more)).toEqual([`entries/entry-0001/${kind}`])
  })

  test('says a gain before the investment without asking for it to be mended', () => {
    const gain: Row<'entries'> = { ...entry, id: 'entry-0002', kind: 'gain', from_year: 2020 }
    expect(said({ from_year: 2022 }, gain)).toEqual(['entries/entry-0002/from_year: gainBeforeInvestment'])
    expect(
      problems('case_study', { entries: [{ ...entry, from_year: 2022 }, gain] }).map(({ kind }) => kind),
    ).not.toContain('gainBeforeInvestment')
  })

  test('says nothing about what is in order', () => {
    expect(said({ amount_low: 1, amount_likely: 2, amount_high: 3, from_year: 2020, to_year: 2020 })).toEqual(
      [],
    )
  })
})

describe('a case study', () => {
  test('that is empty lacks everything that publishing needs', () => {
    expect(kinds({})).toContain('summary: missing')
    expect(kinds({})).toContain('lessons: missing')
    expect(kinds({})).toContain('risks: missing')
    expect(kinds({})).toContain('roles: missing')
    expect(kinds({ no_known_risks: true, single_unit_reason: 'Vi är fem.' })).not.toEqual(
      expect.arrayContaining(['risks: missing']),
    )
  })

  test.each([
    ['idea', false],
    ['pilot', true],
    ['cancelled', true],
  ] as const)('in the stage %s must tell results: %s', (lifecycle, asked) => {
    expect(kinds({ lifecycle }).includes('result: missing')).toBe(asked)
  })

  test('that was cancelled tells at least two lessons', () => {
    const one: readonly Row<'lessons'>[] = [
      { id: 'lesson-001', headline: 'Stanna i tid', kind: 'worked', what_happened: 'x', recommendation: 'y' },
    ]
    expect(kinds({ lifecycle: 'cancelled', lessons: one })).toContain('lessons: tooFewLessons')
    expect(kinds({ lifecycle: 'pilot', lessons: one })).not.toContain('lessons: tooFewLessons')
  })

  test('names the row and the field where something is missing', () => {
    expect(kinds({ goals: [{ id: 'goal-0001', goal_text: 'Kortare väntan' }] })).toContain(
      'goals/goal-0001/closeness: missing',
    )
  })

  test('two units, or a reason for one', () => {
    const one: readonly Row<'roles'>[] = [{ id: 'role-0001', role: 'it', unit: 'IT-enheten' }]
    const two: readonly Row<'roles'>[] = [...one, { id: 'role-0002', role: 'finance', unit: 'Ekonomi' }]
    expect(kinds({ roles: one })).toContain('roles: tooFewUnits')
    expect(kinds({ roles: two })).not.toContain('roles: tooFewUnits')
    expect(kinds({ roles: one, single_unit_reason: 'Vi är fem personer.' })).not.toContain(
      'roles: tooFewUnits',
    )
  })

  test.each([
    ['summary', 'x'.repeat(601), 'tooLong'],
    ['summary', 'Ring 19850412-1234 om frågor', 'personalNumber'],
    ['contact_email', 'inte en adress', 'badEmail'],
    ['responsible_share', 140, 'outOfRange'],
  ])('refuses %s with %s', (key, value, kind) => {
    expect(kinds({ [key]: value })).toContain(`${key}: ${kind}`)
  })

  test('refuses a link that runs script', () => {
    const link = { id: 'source-001', name: 'Rapport', link: 'javascript:alert(1)' }
    expect(kinds({ learned_from: [link] })).toContain('learned_from/source-001/link: badLink')
  })

  test('ends after it starts', () => {
    expect(kinds({ period_start: '2025-03-01', period_end: '2024-03-01' })).toContain(
      'period_end: endBeforeStart',
    )
  })

  test('tells about broadband only when it is about broadband', () => {
    const shows = (theme: Content['theme']) =>
      visibleSections('case_study', { theme }).some((section) => section.key === 'broadband')
    expect(shows('digitalisation')).toBe(false)
    expect(shows('broadband')).toBe(true)
    expect(shows('both')).toBe(true)
  })
})
