import { useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { PeopleTable } from '#app/components/admin/people-table.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { pageNumber, pageParameter } from '#app/domain/search/paging.ts'
import { isStorable } from '#app/domain/text/text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { listPeople } from '#server/accounts/people.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.admin.people.title)

const longestQuery = 100

export const loader = respond(async ({ request, context }) => {
  requireAdministrator(context)
  const search = readQuery(request)
  const typed = (search.get('q') ?? '').normalize('NFC').trim().slice(0, longestQuery)
  const query = isStorable(typed) ? typed : ''
  const page = pageNumber(search)
  return { query, page, ...(await listPeople(context.db, { query, page })) }
})

export default function AdminPeople() {
  const { query, page, people, total, pages } = useLoaderData<typeof loader>()
  const { t, href } = useText()
  const words = t.admin.people
  const hrefOf = (number: number) => href(pathTo('adminPeople', { q: query, sida: pageParameter(number) }))
  return (
    <AdminPage section="adminPeople" title={words.title}>
      <Form action={href(pathTo('adminPeople'))} search inline label={words.search}>
        <TextInput name="q" type="search" size="medium" label={words.query} defaultValue={query} />
        <Button>{words.search}</Button>
      </Form>
      {total === 0 ? (
        <EmptyState title={words.nobody}>
          <p>{words.nobodyText}</p>
        </EmptyState>
      ) : (
        <PeopleTable caption={words.count(total)} people={people} />
      )}
      <Pager page={page} pages={pages} hrefOf={hrefOf} />
    </AdminPage>
  )
}
