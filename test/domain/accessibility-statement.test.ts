/** The statement holds everything that the law asks for, in both languages. */
import { describe, expect, test } from 'vitest'
import { accessibilityStatement as statement } from '#app/domain/accessibility-statement.ts'
import { isDate } from '#app/domain/cases/read-content.ts'
import { languages } from '#app/domain/language.ts'
import { messages } from '#app/i18n/messages.ts'

describe('the accessibility statement', () => {
  test('names the service, the conformance, the method and who supervises', () => {
    for (const language of languages) {
      expect(statement.service[language]).not.toBe('')
      expect(statement.method[language].length).toBeGreaterThan(50)
      expect(messages[language].pages.accessibility.conformance[statement.conformance]).not.toBe('')
    }
    expect(statement.supervision.name).not.toBe('')
    expect(new URL(statement.supervision.complaint).protocol).toBe('https:')
  })

  test('says when it was assessed and when it was written, in that order', () => {
    expect(isDate(statement.assessedOn)).toBe(true)
    expect(isDate(statement.updatedOn)).toBe(true)
    expect(statement.assessedOn <= statement.updatedOn).toBe(true)
  })

  test('lists what falls short whenever it does not claim to be fully compliant', () => {
    expect(statement.shortcomings.length > 0).toBe(statement.conformance !== 'full')
  })

  test('gives a reason and a requirement for everything that is not accessible', () => {
    for (const item of [...statement.shortcomings, ...statement.burdens]) {
      for (const language of languages) {
        expect(item.what[language]).not.toBe('')
        expect(item.why[language]).not.toBe('')
      }
      expect(item.requirements.length).toBeGreaterThan(0)
    }
  })

  test('says so where nothing is exempted and nothing lies outside the law', () => {
    for (const language of languages) {
      const words = messages[language].pages.accessibility
      expect(words.burdens.none).not.toBe('')
      expect(words.outsideLaw.none).not.toBe('')
      for (const content of statement.outsideLaw) expect(content[language]).not.toBe('')
    }
  })

  test('offers a way to report even before an address is set', () => {
    for (const language of languages)
      expect(messages[language].pages.accessibility.report.noAddress('Exempelby kommun')).toContain(
        'Exempelby kommun',
      )
  })
})
