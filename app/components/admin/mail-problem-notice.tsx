import { Notice } from '#app/components/ui/notice.tsx'
import { errorText } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** Why no mail gets through at the moment. */
export function MailProblemNotice({ problem }: { problem: { kind: string; detail: string } | null }) {
  const { t } = useText()
  if (!problem) return null
  return (
    <Notice kind="warn" title={t.admin.outbox.notWorking}>
      <p>{errorText(t, problem.kind)}</p>
      <p>{t.admin.testMail.serverSaid(problem.detail)}</p>
    </Notice>
  )
}
