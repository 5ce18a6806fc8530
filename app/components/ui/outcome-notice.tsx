import type { Outcome } from '#app/domain/outcome.ts'
import { errorText, noticeText } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Notice } from './notice.tsx'

/** What the form did that led here, or why it did nothing. */
export function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  const { t } = useText()
  if ('refused' in outcome)
    return (
      <Notice kind="danger" role="alert" isFirst title={t.common.form.refused}>
        <p>{errorText(t, outcome.refused)}</p>
      </Notice>
    )
  const text = noticeText(t, outcome.done)
  return text === null ? null : (
    <Notice kind="success" role="status" isFirst>
      <p>{text}</p>
    </Notice>
  )
}
