/** The words for an answer that is not a page. */
import { dateTime } from '#app/i18n/format.ts'
import { languageOfMessages, type Messages, reasonText } from '#app/i18n/messages.ts'
import type { ProblemData } from './problem-data.ts'

interface Words {
  title: string
  text: string
}

export function problemOf(t: Messages, { status, reason, latest }: ProblemData): Words {
  if (latest) return lateWords(t, reason, latest)
  const own = reason === null ? undefined : byReason(t)[reason]
  if (own) return own
  const words: Readonly<Record<number, Words>> = t.pages.problem.byStatus
  const known = words[status] ?? (status < 500 ? words[400] : words[500]) ?? t.pages.problem.byStatus[500]
  const more = reason === null ? null : reasonText(t, reason)
  return more === null ? known : { title: known.title, text: more }
}

/** Too late: who was first, and with what; "you" where the person did it herself. */
function lateWords(
  t: Messages,
  reason: string | null,
  { move, by, isOwn, at }: NonNullable<ProblemData['latest']>,
): Words {
  const words = t.pages.problem.late
  const acts: Readonly<Record<string, string>> = t.review.moves
  const act = (Object.hasOwn(acts, move) && acts[move]) || t.review.moves.other
  // what followed by itself is a sentence already
  const what = move === 'voidApproval' ? act : `${isOwn ? words.you : (by ?? t.review.moves.somebody)} ${act}`
  const happened = words.happened(what, dateTime(at, languageOfMessages(t)))
  const why = reason === null || reason === 'notHere' ? null : reasonText(t, reason)
  const title = isOwn ? words.byYourself : words.byOther
  return { title, text: why === null ? happened : `${why} ${happened}` }
}

/** Reasons for which the words of the status would say too little, or the wrong thing. */
function byReason(t: Messages): Readonly<Record<string, Words>> {
  return t.pages.problem.byReason
}
