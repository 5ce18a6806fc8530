import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { type SearchRequest, searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** The search was stopped. What was asked for stays in the field above. */
export function TooSlow({ request }: { request: SearchRequest }) {
  const { t, href } = useText()
  const words = t.search.tooSlow
  return (
    <Notice kind="warn" title={words.title}>
      <p>{words.text}</p>
      <LinkButton href={href(searchPath(request))}>{words.again}</LinkButton>
    </Notice>
  )
}
