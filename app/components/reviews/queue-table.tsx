import { DataTable } from '#app/components/ui/data-table.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { pathTo, type Query } from '#app/domain/paths.ts'
import type { QueueEntry } from '#app/domain/reviews/queue-entry.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { WaitingTime } from './waited.tsx'

interface Props {
  entries: readonly QueueEntry[]
  /** The filter, so that next and previous stay within it. */
  query: Query
  ownId: string
  now: Date | string
}

export function QueueTable({ entries, query, ownId, now }: Props) {
  const { t, href } = useText()
  const words = t.review.queue
  return (
    <DataTable
      caption={words.caption(entries.length)}
      columns={[
        { key: 'title', label: words.columns.title },
        { key: 'organisation', label: words.columns.organisation },
        { key: 'state', label: words.columns.state },
        { key: 'waited', label: words.columns.waited },
        { key: 'claimed', label: words.columns.claimed },
      ]}
      rows={entries.map((entry) => ({
        id: entry.id,
        cells: {
          title: <Title entry={entry} address={href(pathTo('review', { id: entry.id, ...query }))} />,
          organisation: entry.organisation,
          state:
            entry.part === 'checkAfterwards' ? words.checkAfterwards : <StatusTag status={entry.state} />,
          waited: <WaitingTime since={entry.waitingSince} now={now} />,
          claimed: <Claimed entry={entry} ownId={ownId} />,
        },
      }))}
    />
  )
}

function Title({ entry, address }: { entry: QueueEntry; address: string }) {
  const { t } = useText()
  const words = t.review.queue
  return (
    <>
      <a href={address}>{entry.title || t.review.page.untitled}</a>
      <span className="meta">
        {t.common.kinds[entry.kind]}
        {entry.attempts > 1 && ` · ${words.again(entry.attempts)}`}
        {entry.part !== 'checkAfterwards' &&
          entry.currentVersion !== null &&
          ` · ${words.newVersion(entry.currentVersion)}`}
      </span>
    </>
  )
}

function Claimed({ entry, ownId }: { entry: QueueEntry; ownId: string }) {
  const { t, lang } = useText()
  const words = t.review.queue
  if (entry.part === 'checkAfterwards' || !entry.claimedBy) return words.unclaimed
  return (
    <div>
      {entry.claimedBy === ownId ? words.you : entry.claimedByName}
      {entry.claimedAt && <span className="meta">{words.since(dateTime(entry.claimedAt, lang))}</span>}
    </div>
  )
}
