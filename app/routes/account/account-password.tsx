import { useActionData, useLoaderData } from '@remix-run/react'
import { KnownAccount } from '#app/components/account/known-account.tsx'
import { NewPasswordInput } from '#app/components/account/new-password-input.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { passwordChangeForm } from '#app/domain/people/account-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { changePassword } from '#server/accounts/own-account.ts'
import { signedInHeaders } from '#server/http/cookies.ts'
import { readForm } from '#server/http/form.ts'
import { refused, refusedWhenTooMany, retryHeaders } from '#server/http/form-refusal.ts'
import { respond } from '#server/http/respond.ts'
import { seeOther } from '#server/http/see-other.ts'
import { signedIn } from '#server/http/signed-in.ts'

export const meta = titled((t) => t.account.password.title)
export const headers = retryHeaders()

export const loader = respond(async ({ context }) => ({ email: signedIn(context).email }))

export const action = respond(async ({ request, context }) => {
  const person = signedIn(context)
  const form = await readForm(request, passwordChangeForm)
  if (!form.ok) return refused(form)
  return refusedWhenTooMany('tooManyTries', {}, async () => {
    const result = await changePassword(context, person, form.value, context)
    if (!result.ok) return refused({ errors: result.error })
    const headers = signedInHeaders(context.cookies, result.value)
    throw seeOther(context, pathTo('account', { klart: 'passwordChanged' }), headers)
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
      breadcrumbs={[{ label: t.account.page.title, path: pathTo('account') }]}
    >
      <Form action={href(pathTo('accountPassword'))} labels={labels} {...returned}>
        <KnownAccount email={email} />
        <TextInput name="current" type="password" autoComplete="current-password" required />
        <NewPasswordInput />
        <Button>{words.button}</Button>
      </Form>
    </Page>
  )
}
