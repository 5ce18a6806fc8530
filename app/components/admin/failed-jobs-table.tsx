import { RowForm } from '#app/components/forms/row-form.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { dateTime } from '#app/i18n/format.ts'
import type { Messages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  jobs: readonly {
    id: string
    queue: keyof Messages['admin']['jobs']['kinds']
    mail: { recipient: string; subject: string } | null
    attempts: number
    addedAt: Date | string
    nextAttemptAt: Date | string | null
    reason: string
  }[]
  /** Where another try is posted to. */
  retry: string
}

/** What did not work in the background: why, when it is tried next, and a button to try now. */
export function FailedJobsTable({ jobs, retry }: Props) {
  const { t, lang } = useText()
  const words = t.admin.jobs
  const rows = jobs.map(({ id, queue, mail, attempts, addedAt, nextAttemptAt, reason }) => {
    const what = mail ? words.mailTo(mail.subject, mail.recipient) : words.kinds[queue]
    return {
      id,
      cells: {
        what,
        added: dateTime(addedAt, lang),
        reason,
        status:
          nextAttemptAt === null
            ? words.givenUp(attempts)
            : words.nextAttempt(attempts, dateTime(nextAttemptAt, lang)),
        act: (
          <RowForm action={retry} name="job" value={id} label={words.retry} fullLabel={words.retryOf(what)} />
        ),
      },
    }
  })
  return (
    <DataTable
      caption={words.title}
      captionHidden
      columns={[
        { key: 'what', label: words.what },
        { key: 'added', label: words.added },
        { key: 'reason', label: words.reason },
        { key: 'status', label: words.status },
        { key: 'act', label: words.act },
      ]}
      rows={rows}
    />
  )
}
