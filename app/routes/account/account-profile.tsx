import { useActionData, useLoaderData } from '@remix-run/react'
import { Form } from '#app/components/forms/form.tsx'
import { RadioGroup } from '#app/components/forms/radio-group.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { languages } from '#app/domain/language.ts'
import { pathTo } from '#app/domain/paths.ts'
import { profileForm } from '#app/domain/people/account-forms.ts'
import { themes } from '#app/domain/people/person.ts'
import { ownNames } from '#app/i18n/languages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { changeProfile, readOwnTitle } from '#server/accounts/own-account.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { rejectForm } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.account.profile.title)

export const loader = respond(async ({ context }) => {
  const { id, name, language, theme } = requirePerson(context)
  return { name, language, theme, title: await readOwnTitle(context.db, id) }
})

export const action = respond(async ({ request, context }) => {
  const person = requirePerson(context)
  const form = await readForm(request, profileForm)
  if (!form.ok) return rejectForm(form)
  await changeProfile(context.db, person.id, form.value)
  throw seeDone({ ...context, lang: form.value.language }, pathTo('account'), 'profileSaved')
})

export default function AccountProfile() {
  const { name, title, language, theme } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const { fields } = t.account
  const labels = { name: fields.name, title: fields.title, language: fields.language, theme: fields.theme }
  return (
    <Page
      title={t.account.profile.title}
      breadcrumbs={[{ label: t.account.page.title, path: pathTo('account') }]}
    >
      <Form action={href(pathTo('accountProfile'))} labels={labels} {...returned}>
        <TextInput name="name" autoComplete="name" help={fields.nameHelp} defaultValue={name} required />
        <TextInput
          name="title"
          autoComplete="organization-title"
          help={fields.titleHelp}
          defaultValue={title}
          optional
        />
        <RadioGroup
          name="language"
          help={fields.languageHelp}
          choices={languages.map((value) => ({ value, label: ownNames[value] }))}
          defaultValue={language}
        />
        <RadioGroup
          name="theme"
          choices={themes.map((value) => ({ value, label: fields.themes[value] }))}
          defaultValue={theme}
        />
        <Button>{t.account.profile.button}</Button>
      </Form>
    </Page>
  )
}
