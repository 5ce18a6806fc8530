import type { ReactNode } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import type { DraftStatus } from '#app/domain/reviews/draft-pages.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { findLastMove } from './status.ts'

interface Step {
  name: string
  state: 'done' | 'now' | 'next'
  detail?: ReactNode
}

/** The way of a text to its readers, and where on it this one is. */
export function Steps({ status }: { status: DraftStatus }) {
  const { t } = useText()
  const words = t.review.status.steps
  const steps = useSteps(status)
  return (
    <ol className="way" aria-label={words.label}>
      {steps.map((step) => (
        <li
          key={step.name}
          className={`stage stage-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {step.state === 'done' && <Icon name="check" />}
          <div>
            <p>
              {step.name} <VisuallyHidden>({words[step.state]})</VisuallyHidden>
            </p>
            {step.detail && <p className="meta">{step.detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function useSteps(status: DraftStatus): Step[] {
  const { t, lang } = useText()
  const words = t.review.status
  const { state } = status.head
  const isOver = state === 'published'
  const isIn = state === 'submitted' || state === 'in_review' || state === 'approved'
  const isApproved = state === 'approved' || isOver
  const describeMove = (...moves: string[]) => {
    const entry = findLastMove(status.history, ...moves)
    return entry && words.by(entry.person ?? words.someone, dateTime(entry.at, lang))
  }
  const review = status.claim
    ? words.claimed(status.claim.name, dateTime(status.claim.since, lang))
    : status.place && `${words.unclaimed}. ${words.place(status.place.place, status.place.of)}.`
  const trust = status.isTrusted && words.trusted.review
  return [
    { name: words.steps.written, state: isIn || isOver ? 'done' : 'now' },
    {
      name: words.steps.submitted,
      state: isIn || isOver ? 'done' : 'next',
      detail: (isIn || isOver) && describeMove('submit', 'publishTrusted'),
    },
    {
      name: words.steps.approved,
      state: isApproved ? 'done' : isIn ? 'now' : 'next',
      detail: isApproved ? describeMove('approve', 'publishTrusted') : isIn && approvalDetail(status, words),
    },
    {
      name: words.steps.reviewed,
      state: isOver && !status.isUnchecked ? 'done' : isIn || status.isUnchecked ? 'now' : 'next',
      detail: isIn ? review : status.isUnchecked ? words.published.unchecked : !isOver && trust,
    },
    {
      name: words.steps.published,
      state: isOver ? 'done' : 'next',
      detail: isOver && describeMove('publish', 'publishTrusted'),
    },
  ]
}

function approvalDetail(
  { approval }: DraftStatus,
  words: { approvalVoid: string; approvalWaits: string },
): string {
  // one that is still there was of other words
  return approval ? words.approvalVoid : words.approvalWaits
}
