/** For moderators: what is asked for and not found, and the words that mean the same. */
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { MissedTable, SynonymTable } from '#app/components/search/search-words-tables.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { requireModerator } from '#server/http/require-moderator.ts'
import { respond } from '#server/http/respond.ts'
import { listSynonyms, newGroup } from '#server/search/edit-synonyms.ts'
import { listMisses } from '#server/search/misses.ts'

export const meta = titled((t) => t.search.synonyms.title)

export const loader = respond(async ({ context }) => {
  requireModerator(context)
  return { misses: await listMisses(context.db), groups: await listSynonyms(context.db), newGroup }
})

export default function SearchWords() {
  const { misses, groups, newGroup } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.search.synonyms
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <section aria-labelledby="misses">
        <h2 id="misses">{words.misses}</h2>
        <MissedTable misses={misses} />
      </section>
      <section aria-labelledby="groups">
        <h2 id="groups">{words.same}</h2>
        <p>
          <LinkButton href={href(pathTo('searchWord', { id: newGroup }))}>{words.add}</LinkButton>
        </p>
        <SynonymTable groups={groups} />
      </section>
    </Page>
  )
}
