/** However long and odd a text from outside is, reading it takes a moment: the whole process waits meanwhile. */
import { describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import * as draft from '#app/domain/cases/draft-forms.ts'
import * as account from '#app/domain/people/account-forms.ts'
import * as organisation from '#app/domain/people/organisation-forms.ts'
import * as review from '#app/domain/reviews/review-forms.ts'
import { cleaned, composed } from '#app/domain/text/text.ts'
import { cpuMs } from '#test/support/processes/cpu.ts'

/** As many letters as a form can bring, and some more. */
const length = 60_000
/** Each takes some ten milliseconds; sorting all those marks took a second and a half. */
const withinMs = 500

const marks = `a${'\u0301'.repeat(length / 2)}${'\u0316'.repeat(length / 2)}`
const odd: Record<string, string> = {
  'marks that have to be sorted': marks,
  'letters with many marks each': `e${'\u0301\u0316'.repeat(15)}`.repeat(length / 31),
  'spaces before a letter': `${' '.repeat(length)}a`,
  'line breaks': '\r'.repeat(length),
  'letters to compose': 'a\u030a'.repeat(length / 2),
  'dots and dashes after @': `a@${'a.-'.repeat(length / 3)}`,
  'many @': '@'.repeat(length),
  'digits and dashes': '1-'.repeat(length / 2),
  'halves of pairs': '\ud800'.repeat(length),
}

const { acceptanceForms, ...accountForms } = account
const forms: Readonly<Record<string, ZodType>> = {
  ...accountForms,
  ...acceptanceForms,
  ...draft,
  ...organisation,
  ...review,
}
const fields = [
  'name',
  'title',
  'email',
  'password',
  'current',
  'note',
  'changeNote',
  'reason',
  'seen',
  'key',
]
const details = ['person', 'role', 'type', 'county', 'emailDomain', 'contactRole', 'contactEmail', 'website']

describe.for(Object.entries(odd))('%s', ([, text]) => {
  test('in every field of a form', async () => {
    const filled = Object.fromEntries([...fields, ...details].map((name) => [name, text]))
    const slow: string[] = []
    for (const [name, form] of Object.entries(forms)) {
      const ms = await cpuMs(() => form.safeParse(filled))
      if (ms > withinMs) slow.push(`${name}: ${ms} ms`)
    }
    expect(slow).toEqual([])
  })

  test('in a text', async () => {
    expect(await cpuMs(() => cleaned(text))).toBeLessThan(withinMs)
  })
})

test('no sign that somebody would write is lost', () => {
  for (const text of ['Åsa', 'A\u030asa', 'ǟ', 'Phạm Văn Đồng', 'שָׁלוֹם', 'ກໍ່', 'ཧཱུྂ', '👩🏽‍🚀'])
    expect(composed(text)).toBe(text.normalize('NFC'))
})
