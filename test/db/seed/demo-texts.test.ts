import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { problems } from '#app/domain/cases/completeness.ts'
import { type Content, listAt, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { readContent } from '#app/domain/cases/read-content.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'
import { slugOf } from '#app/domain/text/slug.ts'
import { draftOf } from '#db/seed/demo/draft.ts'
import { organisations } from '#db/seed/demo/organisations.ts'
import { textOf } from '#db/seed/demo/play.ts'
import { decidedTexts, everyText, told } from '#test/support/demo-world.ts'

const data = join(import.meta.dirname, '..', '..', '..', 'db', 'seed', 'data')
const realNames = ['municipalities.csv', 'regions.csv'].flatMap((file) =>
  readFileSync(join(data, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[2] ?? ''),
)
const cases = everyText.filter(({ kind }) => kind === 'case_study')

describe('every text of the demo world', () => {
  test.for(everyText)('$name holds only what the description knows', ({ kind, content }) => {
    const doc = new Y.Doc()
    writeContent(doc, kind, content)
    expect(readContent(doc, kind)).toEqual(content)
  })

  test.for(everyText)('$name is nowhere too long, out of range or badly linked', ({ kind, content }) => {
    const found = problems(kind, content).map((problem) => `${problem.path}: ${problem.kind}`)
    expect(found.filter((problem) => !/missing|tooFew/.test(problem))).toEqual([])
  })

  test.for(decidedTexts)('$name lacks nothing that publishing needs', ({ kind, content }) => {
    expect(problems(kind, content).map((problem) => `${problem.path}: ${problem.kind}`)).toEqual([])
  })

  test('names no real municipality or region', () => {
    expect(realNames).toHaveLength(290 + 21)
    const own = Object.values(organisations).map(({ name }) => name.toLocaleLowerCase('sv'))
    const said = JSON.stringify(everyText.map(({ content }) => content)).toLocaleLowerCase('sv')
    for (const name of realNames.map((real) => real.toLocaleLowerCase('sv'))) {
      expect(own).not.toContain(name)
      expect(said).not.toContain(name)
    }
    const partners = cases.flatMap(({ content }) => rowsAt(content, 'partners'))
    for (const { organisation } of partners) expect(realNames).not.toContain(organisation)
  })

  test('leads to pages that exist, or to addresses that cannot', () => {
    const here = told.flatMap(({ demo, versions }) =>
      versions.slice(0, 1).map(({ content }) => {
        const shelf = demo.kind === 'lesson' ? 'lardom' : 'fall'
        return `/${shelf}/${slugOf(textAt(content, 'title'))}`
      }),
    )
    const said = JSON.stringify(everyText.map(({ content }) => content))
    for (const [, link = ''] of said.matchAll(/"(?:link|href|repository)":"([^"]+)"/g)) {
      if (link.startsWith('/')) expect(here).toContain(link)
      else expect(new URL(link).hostname).toMatch(/\.example$/)
    }
  })
})

describe('figures', () => {
  test.for(cases)('$name measured nothing before it began, or after it was told', ({ content }) => {
    const dates = [
      ...rowsAt(content, 'goals').map((goal) => goal.measured_on),
      textAt(content, 'decision_date'),
    ]
    for (const date of dates.filter(Boolean)) expect(String(date) <= '2026-11-24').toBe(true)
    for (const goal of rowsAt(content, 'goals'))
      if (goal.measured_on) expect(String(goal.measured_on) >= textAt(content, 'period_start')).toBe(true)
  })

  test.for(cases.filter(({ content }) => content.take_up !== undefined))(
    '$name of a network add up',
    ({ content }) => {
      const [passed, connected] = [Number(content.premises_passed), Number(content.premises_connected)]
      expect(content.take_up).toBe(Math.round((100 * connected) / passed))
      const invested = rowsAt(content, 'entries')
        .filter((entry) => entry.kind === 'investment')
        .reduce((sum, entry) => sum + Number(entry.amount_likely), 0)
      expect(Math.round(invested / connected)).toBe(content.cost_per_connected)
      expect(Math.abs(invested / passed - Number(content.cost_per_passed))).toBeLessThan(1)
    },
  )
})

describe('the drafts', () => {
  test.for(told)('of $demo.key say what was written last, whoever wrote it', (played) => {
    const { states, clients } = draftOf(played)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, states.at(-1) ?? new Uint8Array())
    expect(readContent(doc, played.demo.kind)).toEqual(textOf(played))
    const ids = [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()]
    expect(clients.map(({ clientId }) => clientId)).toEqual(expect.arrayContaining(ids))
    // whoever is said to have written has words in it
    expect(ids).toHaveLength(clients.length)
  })
})

test('digitalisation and broadband, Swedish and English, plain successes and honest ends', () => {
  const has = (check: (content: Content) => boolean) => cases.filter(({ content }) => check(content)).length
  expect(has((content) => textAt(content, 'theme') === 'digitalisation')).toBeGreaterThan(5)
  expect(has((content) => textAt(content, 'theme') === 'broadband')).toBeGreaterThan(2)
  const cancelled = told.filter((played) => textAt(textOf(played), 'lifecycle') === 'cancelled')
  expect(cancelled.length).toBeGreaterThanOrEqual(2)
  expect(has((content) => textAt(content, 'summary_en') !== '')).toBeGreaterThanOrEqual(2)
  expect(told.filter(({ demo }) => demo.language === 'en')).toHaveLength(2)
  const areas = new Set(everyText.flatMap(({ content }) => listAt(content, 'area')))
  expect(areas.size).toBeGreaterThan(10)
})
