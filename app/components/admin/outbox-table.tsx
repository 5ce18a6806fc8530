import { DataTable } from '#app/components/ui/data-table.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Entry {
  id: string
  recipient: string
  subject: string
  body: string
  createdAt: Date | string
  sentAt: Date | string | null
  isExpired: boolean
}

/** Every mail, newest first; the text of those that wait can be read. */
export function OutboxTable({ entries }: { entries: readonly Entry[] }) {
  const { t, lang } = useText()
  const words = t.admin.outbox
  const rows = entries.map((entry) => ({
    id: entry.id,
    cells: {
      subject: entry.body ? <Readable entry={entry} /> : entry.subject,
      recipient: entry.recipient,
      created: dateTime(entry.createdAt, lang),
      status: <MailStatus entry={entry} />,
    },
  }))
  return (
    <DataTable
      caption={words.title}
      captionHidden
      columns={[
        { key: 'subject', label: words.subject },
        { key: 'recipient', label: words.recipient },
        { key: 'created', label: words.created },
        { key: 'status', label: words.status },
      ]}
      rows={rows}
    />
  )
}

function Readable({ entry }: { entry: Entry }) {
  const { t } = useText()
  return (
    <>
      {entry.subject}
      <Details
        summary={
          <>
            <span aria-hidden="true">{t.admin.outbox.read}</span>
            <VisuallyHidden>{t.admin.outbox.readOf(entry.subject)}</VisuallyHidden>
          </>
        }
      >
        <p className="mail-text">{entry.body}</p>
      </Details>
    </>
  )
}

function MailStatus({ entry }: { entry: Entry }) {
  const { t, lang } = useText()
  const words = t.admin.outbox
  if (entry.sentAt !== null) return <>{words.sent(dateTime(entry.sentAt, lang))}</>
  if (entry.isExpired) return <>{words.expired}</>
  return <>{words.waiting}</>
}
