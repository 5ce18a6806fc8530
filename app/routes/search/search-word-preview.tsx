/** What a group of synonyms would change, before it is kept. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { SynonymChanges, SynonymForm } from '#app/components/search/synonym-form.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { synonymForm } from '#app/domain/search/synonym-form.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readForm } from '#server/http/forms/form.ts'
import { loadFormAnswer } from '#server/http/forms/form-address.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requireModerator } from '#server/http/require-moderator.ts'
import { respond } from '#server/http/respond.ts'
import { previewSynonyms, synonymEntry } from '#server/search/edit-synonyms.ts'

export const meta = titled((t) => t.search.synonyms.preview)

export const loader = loadFormAnswer(
  ({ params, context }) => {
    requireModerator(context)
    return pathTo('searchWord', { id: params.id })
  },
  async ({ params, context }) => {
    requireModerator(context)
    return { entry: await synonymEntry(context.db, params.id ?? '') }
  },
)

export const action = respond(async ({ request, params, context }) => {
  requireModerator(context)
  const form = await readForm(request, synonymForm)
  if (!form.ok) return rejectForm(form)
  const changes = await previewSynonyms(context.db, params.id ?? '', form.value, context.lang)
  return { changes, typed: form.typed, errors: {} }
})

export default function SearchWordPreview() {
  const { entry } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t } = useText()
  const words = t.search.synonyms
  return (
    <Page title={words.preview} breadcrumbs={[{ label: words.title, path: pathTo('searchWords') }]}>
      {returned && 'changes' in returned && <SynonymChanges changes={returned.changes} />}
      <SynonymForm entry={entry} returned={returned} />
    </Page>
  )
}
