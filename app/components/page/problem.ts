/** The words for an answer that is not a page. */
import { type Messages, reasonText } from '#app/i18n/messages.ts'

interface Words {
  title: string
  text: string
}

export function problemOf(t: Messages, status: number, reason: string | null): Words {
  const own = reason === null ? undefined : byReason(t)[reason]
  if (own) return own
  const words: Readonly<Record<number, Words>> = t.pages.problem.byStatus
  const known = words[status] ?? (status < 500 ? words[400] : words[500]) ?? t.pages.problem.byStatus[500]
  const more = reason === null ? null : reasonText(t, reason)
  return more === null ? known : { title: known.title, text: more }
}

/** Reasons for which the words of the status would say too little, or the wrong thing. */
function byReason(t: Messages): Readonly<Record<string, Words>> {
  return t.pages.problem.byReason
}
