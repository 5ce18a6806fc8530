import { randomUUID } from 'node:crypto'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AdminPage } from '#app/components/admin/admin-page.tsx'
import { OrganisationDetailFields } from '#app/components/admin/organisation-detail-fields.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { choicesOf } from '#app/components/forms/options.ts'
import { Select } from '#app/components/forms/select.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { counties } from '#app/domain/people/counties.ts'
import { newOrganisationForm } from '#app/domain/people/organisation-forms.ts'
import { organisationTypes, seededTypes } from '#app/domain/people/organisation-types.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requireAdministrator } from '#server/http/require-administrator.ts'
import { respond } from '#server/http/respond.ts'
import { createOrganisation } from '#server/organisations/administration.ts'

export const meta = titled((t) => t.admin.newOrganisation.title)

export const loader = respond(async ({ context }) => {
  requireAdministrator(context)
  return { formKey: randomUUID() }
})

export const action = respond(async ({ request, context }) => {
  const admin = requireAdministrator(context)
  const form = await readForm(request, newOrganisationForm)
  if (!form.ok) return rejectForm(form)
  const result = await createOrganisation(context.db, admin, form.value)
  if (!result.ok) return rejectForm({ errors: result.error, typed: form.typed })
  throw seeDone(context, pathTo('adminOrganisation', { id: result.value }), 'organisationCreated')
})

export default function AdminOrganisationNew() {
  const { formKey } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, lang, href } = useText()
  const { newOrganisation: words, organisations } = t.admin
  const added = organisationTypes.filter((type) => !seededTypes.includes(type.key))
  const choose = t.common.form.chooseOne
  return (
    <AdminPage
      section="adminOrganisations"
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: organisations.title, path: pathTo('adminOrganisations') }]}
    >
      <Form action={href(pathTo('adminOrganisationNew'))} labels={t.admin.fields} {...returned}>
        <input type="hidden" name="key" value={formKey} />
        <TextInput name="name" autoComplete="off" required />
        <Select name="type" choices={choicesOf(added, lang)} placeholder={choose} required />
        <Select name="county" choices={choicesOf(counties, lang)} placeholder={choose} optional />
        <OrganisationDetailFields />
        <Button>{words.button}</Button>
      </Form>
    </AdminPage>
  )
}
