/** One way in for every form of a published text: page, Markdown, JSON. */
import { redirect } from '@remix-run/node'
import type { PublishedText, Tombstone } from '#app/domain/cases/published-case.ts'
import { pathIn } from '#app/i18n/languages.ts'
import type { RouteArgs } from '#server/http/respond.ts'
import { askedAt, findPublished } from './find-published.ts'
import { findReaderRights, type ReaderRights } from './reader.ts'

export type ReadAt =
  | { type: 'text'; text: PublishedText; standpoint: ReaderRights }
  | { type: 'gone'; tombstone: Tombstone }

/**
 * @param ending of the form that was asked for, as `.md`, kept where the text has moved
 * @throws NotFound; a redirect where the text has moved
 */
export async function readAt({ request, params, context }: RouteArgs, ending = ''): Promise<ReadAt> {
  const { db, person, lang } = context
  const asked = askedAt(request, params)
  const stands = await findReaderRights(db, person, asked.slug)
  const found = await findPublished(db, asked, stands.reader)
  if (found.type === 'moved') throw redirect(pathIn(lang, found.path) + ending, 308)
  return found.type === 'text' ? { ...found, standpoint: stands } : found
}
