/** From an address that only takes forms, or after a form, to a page of ours in the language that was asked in. */
import { redirect } from '@remix-run/node'
import type { Language } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { pathIn } from '#app/i18n/languages.ts'

export function seeOther({ lang }: { lang: Language }, path: Path, headers: HeadersInit = {}): Response {
  return redirect(pathIn(lang, path), { status: 303, headers })
}
