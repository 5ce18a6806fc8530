/** For moderators: one group of words that mean the same. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { Form } from '#app/components/forms/form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { SynonymForm } from '#app/components/search/synonym-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { synonymForm } from '#app/domain/search/synonym-form.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requireModerator } from '#server/http/require-moderator.ts'
import { respond } from '#server/http/respond.ts'
import { newGroup, saveSynonyms, synonymEntry } from '#server/search/edit-synonyms.ts'

export const meta = titled((t) => t.search.synonyms.group)

export const loader = respond(async ({ params, context }) => {
  requireModerator(context)
  const entry = await synonymEntry(context.db, params.id ?? '')
  return { entry, isNew: entry.id === newGroup }
})

export const action = respond(async ({ request, params, context }) => {
  const person = requireModerator(context)
  const form = await readForm(request, synonymForm)
  if (!form.ok) return rejectForm(form)
  await saveSynonyms(context.db, params.id ?? '', form.value, person.id)
  throw seeDone(context, pathTo('searchWords'), 'synonymsSaved')
})

export default function SearchWord() {
  const { entry, isNew } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.search.synonyms
  return (
    <Page
      title={words.group}
      lead={words.groupLead}
      breadcrumbs={[{ label: words.title, path: pathTo('searchWords') }]}
    >
      <SynonymForm entry={entry} returned={returned} />
      {!isNew && (
        <Form action={href(pathTo('searchWordRemoval', { id: entry.id }))}>
          <Button weight="danger">{words.remove}</Button>
        </Form>
      )}
    </Page>
  )
}
