/** What became of a text, for a moderator who was shown it for review and may not read its draft now. */
import { relationsOf } from '#app/domain/access/case-access.ts'
import { textAt } from '#app/domain/cases/content.ts'
import type { Person } from '#app/domain/people/person.ts'
import type { Outcome } from '#app/domain/reviews/draft-pages.ts'
import { isClosed, readable } from '#app/domain/reviews/workflow.ts'
import type { Db } from '#db/connect.ts'
import { type Case, publishedPath } from '#server/drafts/case-row.ts'
import { parseContent } from '#server/drafts/content-hash.ts'
import { listReviewHistory } from '#server/drafts/history.ts'

/** What its authors have begun since is theirs alone. */
const afterTheReview: readonly string[] = ['revise', 'reopen']

/**
 * Null for whoever was never shown the text. A moderator who claimed it and then was found to have written in it is shown
 * the outcome as well.
 */
export async function findOutcome(db: Db, person: Person, found: Case): Promise<Outcome | null> {
  if (found.submittedAt === null || !(await wasShown(db, person, found))) return null
  const history = await listReviewHistory(db, found.id)
  const ended = history.findIndex(({ move }) => !afterTheReview.includes(move))
  const { id, kind, language, organisationName } = found
  return {
    head: { id, kind, language, organisationName, title: await submittedTitle(db, found.id) },
    result: resultOf(found),
    path: found.slug === null ? null : publishedPath(found),
    history: history.slice(Math.max(0, ended)),
  }
}

/** What the draft is called since is for its authors. */
async function submittedTitle(db: Db, caseId: string): Promise<string> {
  const { content } = await db
    .selectFrom('submission')
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .limit(1)
    .select('content')
    .executeTakeFirstOrThrow()
  return textAt(parseContent(content), 'title')
}

async function wasShown(db: Db, person: Person, found: Case): Promise<boolean> {
  if (!person.isModerator) return false
  if (relationsOf(person, found).includes('moderator')) return true
  const claim = await db
    .selectFrom('case_move')
    .where('case_id', '=', found.id)
    .where('person_id', '=', person.id)
    .where('move', '=', 'claim')
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return claim !== undefined
}

function resultOf({ state, publicationStatus }: Case): Outcome['result'] {
  if (isClosed(publicationStatus)) return 'withdrawn'
  if (state === 'rejected') return 'rejected'
  if (state === 'changes_requested') return 'withAuthors'
  return readable.includes(publicationStatus) ? 'published' : 'withAuthors'
}
