/** What a version carries of its content as plain text: for lists, and for whatever reads no structure. */

import type { Language } from '#app/domain/language.ts'
import { textUnits } from '#app/domain/search/text-units.ts'
import { type Content, textAt } from './content.ts'
import type { CaseKind } from './document.ts'

/** A lesson sums itself up by what it advises. */
export function summaryOf(content: Content): string {
  return textAt(content, 'summary') || textAt(content, 'recommendation')
}

/** The words of the language that it is written in, in the order of the page. */
export function plainTextOf(kind: CaseKind, content: Content, language: Language): string {
  return textUnits(kind, content, language)
    .filter((unit) => unit.language === language)
    .map(({ text }) => text)
    .join('\n\n')
}
