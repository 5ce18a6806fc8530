import type { PublicationStatus, State } from '#app/domain/reviews/workflow.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Icon, type IconName } from './icon.tsx'

/** `unreviewed`: published, but nobody from outside has read it yet. */
export type Status = State | PublicationStatus | 'unreviewed'

/** Each status has a sign of its own, so that its colour only repeats what the sign and the word say. */
const signs: Readonly<Record<Status, IconName>> = {
  draft: 'pencil',
  submitted: 'arrow-right',
  in_review: 'eye',
  changes_requested: 'return',
  approved: 'check',
  published: 'check-circle',
  rejected: 'cross',
  deleted: 'barred',
  unpublished: 'pencil',
  current: 'check-circle',
  needs_review: 'clock',
  archived: 'archive',
  withdrawn: 'barred',
  merged: 'merge',
  unreviewed: 'info',
}

type Tone = 'neutral' | 'waiting' | 'good' | 'stopped'

const tones: Readonly<Record<Status, Tone>> = {
  draft: 'neutral',
  submitted: 'waiting',
  in_review: 'waiting',
  changes_requested: 'waiting',
  approved: 'good',
  published: 'good',
  rejected: 'stopped',
  deleted: 'stopped',
  unpublished: 'neutral',
  current: 'good',
  needs_review: 'waiting',
  archived: 'neutral',
  withdrawn: 'stopped',
  merged: 'neutral',
  unreviewed: 'waiting',
}

/** Where a draft or a published text stands: a sign and a word. */
export function StatusTag({ status }: { status: Status }) {
  const { t } = useText()
  return (
    <span className={`status status-${tones[status]}`}>
      <Icon name={signs[status]} />
      {t.common.states[status]}
    </span>
  )
}
