/** One way in for every form of a published text: page, Markdown, JSON. */
import { redirect } from '@remix-run/node'
import type { PublishedText, Tombstone } from '#app/domain/cases/published-case.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { findPublished } from '#server/versions/find-published.ts'
import { findReaderRights, type ReaderRights } from '#server/versions/reader.ts'
import { publishedAddress } from './addresses/published-address.ts'
import type { RouteArgs } from './respond.ts'

export type Published =
  | { type: 'text'; text: PublishedText; rights: ReaderRights }
  | { type: 'gone'; tombstone: Tombstone }

/**
 * @param ending of the form that was asked for, as `.md`, kept where the text has moved
 * @throws NotFound; a redirect where the text has moved
 */
export async function readPublished(
  { request, params, context }: RouteArgs,
  ending = '',
): Promise<Published> {
  const { db, person, lang } = context
  const address = publishedAddress(request, params)
  const rights = await findReaderRights(db, person, address.slug)
  const found = await findPublished(db, address, rights.reader)
  if (found.type === 'moved') throw redirect(pathIn(lang, found.path) + ending, 308)
  return found.type === 'text' ? { ...found, rights } : found
}
