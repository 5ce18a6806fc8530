/**
 * All texts of the interface, by language and area. Swedish decides the shape; English has exactly the same. The words of
 * the document itself (field labels, help, options) live in app/domain.
 */
import type { Language } from '#app/domain/language.ts'
import { account as accountEn } from './en/account.ts'
import { admin as adminEn } from './en/admin.ts'
import { common as commonEn } from './en/common.ts'
import { editor as editorEn } from './en/editor.ts'
import { home as homeEn } from './en/home.ts'
import { organisations as organisationsEn } from './en/organisations.ts'
import { pages as pagesEn } from './en/pages.ts'
import { read as readEn } from './en/read.ts'
import { review as reviewEn } from './en/review.ts'
import { search as searchEn } from './en/search.ts'
import { tools as toolsEn } from './en/tools.ts'
import { account } from './sv/account.ts'
import { admin } from './sv/admin.ts'
import { common } from './sv/common.ts'
import { editor } from './sv/editor.ts'
import { home } from './sv/home.ts'
import { organisations } from './sv/organisations.ts'
import { pages } from './sv/pages.ts'
import { read } from './sv/read.ts'
import { review } from './sv/review.ts'
import { search } from './sv/search.ts'
import { tools } from './sv/tools.ts'

const sv = { common, pages, account, organisations, admin, editor, review, home, read, search, tools }

export type Messages = typeof sv

const en: Messages = {
  common: commonEn,
  pages: pagesEn,
  account: accountEn,
  organisations: organisationsEn,
  admin: adminEn,
  editor: editorEn,
  review: reviewEn,
  home: homeEn,
  read: readEn,
  search: searchEn,
  tools: toolsEn,
}

export const messages: Readonly<Record<Language, Messages>> = { sv, en }

/** Which language these are in. */
export function languageOfMessages(t: Messages): Language {
  return t === en ? 'en' : 'sv'
}

type Keyed = Readonly<Record<string, string>>

type KeyOf<Part extends 'notice' | 'errors'> = {
  [Area in keyof Messages]: Messages[Area] extends Readonly<Record<Part, infer Texts>>
    ? keyof Texts & string
    : never
}[keyof Messages]
/** What a page may be asked to say that a form did; and why it did nothing. */
export type DoneKey = KeyOf<'notice'>
export type ErrorKey = KeyOf<'errors'>

/** What has just been done; null when no area knows the key. */
export function noticeText(t: Messages, key: string): string | null {
  return found(
    key,
    [t.common, t.account, t.organisations, t.admin, t.editor, t.review, t.read, t.search].map(
      (area) => area.notice,
    ),
  )
}

/** What is wrong with a field, by the key that its schema gave. */
export function errorText(t: Messages, key: string): string {
  const areas = [t.common, t.account, t.organisations, t.admin, t.editor, t.review, t.read, t.search].map(
    (area) => area.errors,
  )
  return found(key, areas) ?? t.common.errors.invalid
}

/** The heading above an error that belongs to no field; null when it needs none of its own. */
export function errorTitle(t: Messages, key: string): string | null {
  return found(key, [t.account.errorTitles])
}

/** Why a move was refused, by the reason that the rule gave. */
export function reasonText(t: Messages, key: string): string | null {
  return found(key, [t.review.reasons])
}

function found(key: string, areas: readonly Keyed[]): string | null {
  // keys come from addresses: `constructor` is not one of ours
  const area = areas.find((candidate) => Object.hasOwn(candidate, key))
  return area?.[key] ?? null
}
