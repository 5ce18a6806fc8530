import type { AppLoadContext } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { KnownAccount } from '#app/components/account/known-account.tsx'
import { NewPasswordInput } from '#app/components/account/new-password-input.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { SignInNeeded } from '#app/domain/errors.ts'
import { pathTo } from '#app/domain/paths.ts'
import { passwordChangeForm } from '#app/domain/people/account-forms.ts'
import { success } from '#app/domain/result.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { changePassword, repeatPasswordChange } from '#server/accounts/own-account.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { signedInHeaders } from '#server/http/cookies.ts'
import { readForm } from '#server/http/forms/form.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { requirePerson } from '#server/http/require-person.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.account.password.title)
export const headers = forwardActionHeaders()

export const loader = respond(async ({ context }) => ({ email: requirePerson(context).email }))

export const action = respond(async ({ request, context }) => {
  const form = await readForm(request, passwordChangeForm)
  if (!form.ok) {
    requirePerson(context)
    return rejectForm(form)
  }
  return rejectFormWhenTooMany('tooManyTries', {}, async () => {
    const result = await changeOrRepeat(context, form.value)
    if (!result.ok) return rejectForm({ errors: result.error })
    const headers = signedInHeaders(context.cookies, result.value)
    throw seeDone(context, pathTo('account'), 'passwordChanged', headers)
  })
})

type Typed = z.infer<typeof passwordChangeForm>

/** Changing the password ends the session that the same form may be sent with once more. */
async function changeOrRepeat(context: AppLoadContext, typed: Typed) {
  if (context.person) return changePassword(context, context.person, typed, context)
  const session = await repeatPasswordChange(context, typed, context)
  if (!session) throw new SignInNeeded()
  return success(session)
}

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
        <KnownAccount email={email} name="account" />
        <TextInput name="current" type="password" autoComplete="current-password" required />
        <NewPasswordInput />
        <Button>{words.button}</Button>
      </Form>
    </Page>
  )
}
