import { describe, expect, test } from 'vitest'
import { completeness, problems, visibleSections } from '#app/domain/cases/completeness.ts'
import type { Content, Row } from '#app/domain/cases/content.ts'

const lesson: Content = {
  title: 'Boka testare innan upphandlingen är klar',
  kind: 'would_do_differently',
  what_happened: 'Testerna började när avtalet redan var skrivet.',
  recommendation: 'Låt användare prova innan kraven låses.',
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

  test('is more complete the more it tells', () => {
    expect(completeness('lesson', {})).toBe(0)
    expect(completeness('lesson', lesson)).toBe(60)
    expect(
      completeness('lesson', { ...lesson, cause: 'Brådska', area: ['planning'], theme: 'digitalisation' }),
    ).toBeGreaterThan(70)
  })
})

describe('a case study', () => {
  test('that is empty lacks everything that publishing needs', () => {
    expect(kinds({})).toContain('summary: missing')
    expect(kinds({})).toContain('lessons: missing')
    expect(kinds({})).toContain('risks: noRisk')
    expect(kinds({})).toContain('roles: tooFewUnits')
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
