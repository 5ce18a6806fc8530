import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { pathTo } from '#app/domain/paths.ts'
import type { DraftSummary } from '#app/domain/reviews/draft-summary.ts'
import { underReview } from '#app/domain/reviews/workflow.ts'
import { age } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

type Group = 'attention' | 'writing' | 'review' | 'published' | 'rejected'

/** What needs somebody first. */
const order: readonly Group[] = ['attention', 'writing', 'review', 'published', 'rejected']

function groupOf({ state }: DraftSummary): Group {
  if (state === 'changes_requested') return 'attention'
  if (state === 'draft') return 'writing'
  if (underReview.includes(state)) return 'review'
  return state === 'rejected' ? 'rejected' : 'published'
}

/** Drafts by what they need; a group without any is left out. */
export function DraftGroups({ drafts, now }: { drafts: readonly DraftSummary[]; now: Date | string }) {
  const { t } = useText()
  const groups = order.map((group) => ({ group, inside: drafts.filter((draft) => groupOf(draft) === group) }))
  return groups.map(
    ({ group, inside }) =>
      inside.length > 0 && (
        <section key={group}>
          <h2>{t.review.drafts.groups[group]}</h2>
          <ul className="entries">
            {inside.map((draft) => (
              <DraftLine key={draft.id} draft={draft} now={now} />
            ))}
          </ul>
        </section>
      ),
  )
}

function DraftLine({ draft, now }: { draft: DraftSummary; now: Date | string }) {
  const { t, lang, href } = useText()
  const words = t.review.drafts
  return (
    <li>
      <p className="kicker">
        {t.common.kinds[draft.kind]} · {draft.organisation}
      </p>
      <h3 className="entry-title">
        <a href={href(pathTo('draft', { id: draft.id }))}>{draft.title || words.untitled}</a>
      </h3>
      {draft.lastNote && (
        <p className="first-line">
          {words.comment} {draft.lastNote}
        </p>
      )}
      <p className="meta">
        <StatusTag status={draft.state} /> · {words.edited(age(draft.editedAt, now, lang))} ·{' '}
        {/* a published text is done, however much of what may be filled in is */}
        {draft.state !== 'published' && `${words.complete(draft.completeness)} · `}
        <a href={href(pathTo('submission', { id: draft.id }))}>{words.whereItStands}</a>
      </p>
    </li>
  )
}
