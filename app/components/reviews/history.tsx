import { collaboratorRoles } from '#app/domain/people/person.ts'
import type { HistoryEntry } from '#app/domain/reviews/draft-pages.ts'
import { sharingMoves } from '#app/domain/reviews/workflow.ts'
import { dateTime } from '#app/i18n/format.ts'
import type { Messages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'

const withoutPerson: readonly string[] = ['voidApproval']
/** What stands in the note is who or what it was done to. */
const withObject: readonly string[] = sharingMoves

/** The review history of a text, newest first: who did what and when, with their notes. */
export function History({ history }: { history: readonly HistoryEntry[] }) {
  const { t, lang } = useText()
  if (history.length === 0) return <p>{t.review.status.noHistory}</p>
  return (
    <ol className="history">
      {history.map((entry) => (
        <li key={entry.id}>
          <p>
            <Sentence entry={entry} />
          </p>
          {entry.note && !withObject.includes(entry.move) && <QuotedNote text={entry.note} />}
          <p className="meta">
            <time dateTime={new Date(entry.at).toISOString()}>{dateTime(entry.at, lang)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}

function Sentence({ entry }: { entry: HistoryEntry }) {
  const { t } = useText()
  const words: Readonly<Record<string, string>> = t.review.moves
  const act = Object.hasOwn(words, entry.move) ? words[entry.move] : t.review.moves.other
  if (withoutPerson.includes(entry.move)) return <>{act}.</>
  // a reminder that became due is no person's act
  if (entry.move === 'flagForReview' && entry.person === null) return <>{words.reminder}.</>
  const object = withObject.includes(entry.move) ? ` ${objectInWords(entry.note, t)}` : ''
  return (
    <>
      <b>{entry.person ?? (entry.move === 'declineInvitation' ? words.invited : words.somebody)}</b> {act}
      {object}.
    </>
  )
}

/**
 * The note is "name (role)", with the role as the database spells it. The name is empty where only an address is known that
 * this reader may not see.
 */
function objectInWords(note: string, t: Messages): string {
  const [, named = '', code] = /^(.*?)(?: \((\w+)\))?$/.exec(note) ?? []
  const role = collaboratorRoles.find((known) => known === code)
  const who = named || t.review.moves.unnamed
  return role ? `${who} (${t.review.sharing.roles[role].toLocaleLowerCase()})` : named ? note : who
}

/** Somebody's own words, as they set them. */
export function QuotedNote({ text }: { text: string }) {
  return (
    <blockquote className="quoted-note">
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </blockquote>
  )
}
