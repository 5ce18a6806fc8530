import { useSearchParams } from '@remix-run/react'
import { errorText } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Notice } from './notice.tsx'

/** Why nothing was changed, after the redirect: `?fel=<key>`. Only the keys that this page knows are said. */
export function RefusalNotice({ known }: { known: readonly string[] }) {
  const { t } = useText()
  const [search] = useSearchParams()
  const key = known.find((candidate) => candidate === search.get('fel'))
  if (!key) return null
  return (
    <Notice kind="danger" role="alert" isFirst title={t.organisations.refused}>
      <p>{errorText(t, key)}</p>
    </Notice>
  )
}
