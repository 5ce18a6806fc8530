import { expect, test } from 'vitest'
import { caseHints, mostHints } from '#app/domain/cases/case-hints.ts'
import type { RichNode, RichText } from '#app/domain/text/rich-text.ts'

const paragraph: RichNode = {
  type: 'paragraph',
  content: [
    {
      type: 'text',
      text: 'här',
      marks: [{ type: 'link', attrs: { href: 'https://exempelby.example/' } }],
    },
  ],
}
/** A text with this many links that say nothing. */
const vague = (count: number): RichText => ({
  type: 'doc',
  content: Array.from({ length: count }, () => paragraph),
})

test('stand at the path of the field, in a row too, in the order of the document', () => {
  const risk = { id: 'risk-0001', mitigation: vague(1) }
  const hints = caseHints('case_study', { result: vague(1), risks: [risk], solution: vague(1) })
  expect(hints.map(({ path }) => path)).toEqual(['solution', 'risks/risk-0001/mitigation', 'result'])
})

test('are told apart, though the same words stand twice in one text', () => {
  const ids = caseHints('case_study', { solution: vague(3), result: vague(2) }).map(({ id }) => id)
  expect(ids).toHaveLength(5)
  expect(new Set(ids).size).toBe(5)
})

test('say nothing of what does not apply', () => {
  const content = { decision_text: vague(1) }
  expect(caseHints('case_study', { ...content, decision_made: 'no' })).toEqual([])
  expect(caseHints('case_study', { ...content, decision_made: 'yes' })).toHaveLength(1)
})

test('are no more than somebody goes through', () => {
  expect(caseHints('case_study', { solution: vague(mostHints + 1) })).toHaveLength(mostHints)
})
