import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { KnownAccount } from '#app/components/known-account.tsx'
import { Page } from '#app/components/page.tsx'
import { titled } from '#app/components/page-title.ts'
import { TextInput } from '#app/components/text-input.tsx'
import { passwordChangeForm } from '#app/domain/forms/account.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { changePassword } from '#server/accounts/own-account.ts'
import { readForm } from '#server/form.ts'
import { refused, refusedWhenTooMany, retryHeaders } from '#server/refused.ts'
import { respond } from '#server/respond.ts'
import { signedIn } from '#server/signed-in.ts'

export const meta = titled((t) => t.account.password.title)
export const headers = retryHeaders()

export const loader = respond(async ({ context }) => ({ email: signedIn(context).email }))

export const action = respond(async ({ request, context }) => {
  const person = signedIn(context)
  const form = await readForm(request, passwordChangeForm)
  if (!form.ok) return refused(form)
  return refusedWhenTooMany('tooManyTries', {}, async () => {
    const result = await changePassword(context, person, form.value, context)
    if (!result.ok) return refused({ errors: { [result.field]: result.error } })
    const headers = { 'Set-Cookie': result.setCookie }
    throw redirect(pathIn(context.lang, '/konto?klart=passwordChanged'), { status: 303, headers })
  })
})

export default function AccountPassword() {
  const { email } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const { fields, password: words } = t.account
  const labels = { current: fields.currentPassword, password: fields.newPassword }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: t.account.page.title, path: '/konto' }]}
    >
      <Form action={href('/konto/losenord')} labels={labels} {...returned}>
        <KnownAccount email={email} />
        <TextInput name="current" type="password" autoComplete="current-password" required />
        <TextInput
          name="password"
          type="password"
          autoComplete="new-password"
          help={fields.newPasswordHelp}
          required
        />
        <Button>{words.button}</Button>
      </Form>
    </Page>
  )
}
