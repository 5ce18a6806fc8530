import { useSearchParams } from '@remix-run/react'
import { noticeText } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Notice } from './notice.tsx'

/** What was just done, after the redirect: `?klart=<key>`. An unknown key says nothing. */
export function DoneNotice() {
  const { t } = useText()
  const [search] = useSearchParams()
  const text = noticeText(t, search.get('klart') ?? '')
  return text === null ? null : (
    <Notice kind="success" role="status" isFirst>
      <p>{text}</p>
    </Notice>
  )
}
