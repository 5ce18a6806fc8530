import { useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { PersonMemberships } from '#app/components/admin/person-memberships.tsx'
import { RightsHistory } from '#app/components/admin/rights-history.tsx'
import { SuspensionForm } from '#app/components/admin/suspension-form.tsx'
import { Checkbox } from '#app/components/forms/checkbox.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { parseId } from '#server/access/authorise.ts'
import { readPersonForAdmin } from '#server/accounts/people.ts'
import { listRightsChanges } from '#server/accounts/rights-history.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled<typeof loader>((t, data) => data?.person.name ?? t.admin.people.title)

export const loader = respond(async ({ params, context }) => {
  const admin = requireAdministrator(context)
  const personId = parseId(params.id)
  return {
    person: await readPersonForAdmin(context.db, personId),
    history: await listRightsChanges(context.db, { personId }),
    isOwn: personId === admin.id,
  }
})

export default function AdminPerson() {
  const { person, history, isOwn } = useLoaderData<typeof loader>()
  const { t, lang, href } = useText()
  const { person: words, people } = t.admin
  const { id } = person
  const labels = { isModerator: words.isModerator, isAdmin: words.isAdmin }
  return (
    <AdminPage
      section="adminPeople"
      title={person.name}
      breadcrumbs={[{ label: people.title, path: pathTo('adminPeople') }]}
    >
      <h2>{words.facts}</h2>
      <FactList
        facts={[
          { term: t.account.fields.email, value: <a href={`mailto:${person.email}`}>{person.email}</a> },
          { term: t.account.fields.title, value: person.title },
          { term: words.since, value: date(person.createdAt, lang) },
          { term: t.account.fields.password, value: person.hasPassword ? null : words.noPassword },
        ]}
      />
      <h2>{words.memberships}</h2>
      <PersonMemberships memberships={person.memberships} />
      <h2>{words.roles}</h2>
      <p>{words.rolesText}</p>
      <Form action={href(pathTo('adminPersonRoles', { id }))} labels={labels}>
        <Checkbox name="isModerator" help={words.isModeratorHelp} defaultChecked={person.isModerator} />
        <Checkbox name="isAdmin" help={words.isAdminHelp} defaultChecked={person.isAdmin} />
        <Button>{words.saveRoles}</Button>
      </Form>
      <h2>{words.suspension}</h2>
      {isOwn ? (
        <p>{words.ownAccount}</p>
      ) : (
        <SuspensionForm
          action={href(pathTo('adminPersonSuspension', { id }))}
          name={person.name}
          suspendedAt={person.suspendedAt}
        />
      )}
      <h2>{words.history}</h2>
      <RightsHistory changes={history} about="organisation" />
    </AdminPage>
  )
}
