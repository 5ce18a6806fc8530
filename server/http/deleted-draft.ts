/** The pages of a deleted draft lead those who had it to what became of it. */
import type { AppLoadContext } from '@remix-run/node'
import { pathTo } from '#app/domain/paths.ts'
import type { Person } from '#app/domain/people/person.ts'
import { findDeletedDraft } from '#server/drafts/deletion.ts'
import { seeOther } from './addresses/see-other.ts'

/** @throws Response that redirects to the page about the deletion; NotFound when `id` cannot be one of ours */
export async function leadFromDeleted(
  context: Pick<AppLoadContext, 'db' | 'lang'>,
  person: Person,
  id: unknown,
): Promise<void> {
  const deleted = await findDeletedDraft(context.db, person, id)
  if (deleted) throw seeOther(context, pathTo('draftDeletion', { id: deleted.id }))
}
