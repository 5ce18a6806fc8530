import { useActionData } from '@remix-run/react'
import { Form } from '#app/components/forms/form.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { resetRequestForm } from '#app/domain/people/account-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { requestPasswordReset } from '#server/accounts/password-reset.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { readForm } from '#server/http/forms/form.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.account.resetRequest.title)
export const headers = forwardActionHeaders()

export const action = respond(async ({ request, context }) => {
  const form = await readForm(request, resetRequestForm)
  if (!form.ok) return rejectForm(form)
  const { email } = form.value
  return rejectFormWhenTooMany('tooManyRequests', form.typed, async () => {
    await requestPasswordReset(context, email, context)
    // the same answer whether or not the address has an account
    throw seeDone(context, pathTo('signIn'), 'resetSent')
  })
})

export default function PasswordResetRequest() {
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.account.resetRequest
  return (
    <Page title={words.title} lead={words.lead}>
      <Form
        action={href(pathTo('passwordResetRequest'))}
        labels={{ email: t.account.fields.email }}
        {...returned}
      >
        <TextInput name="email" type="email" autoComplete="username" spellCheck={false} required />
        <Button>{words.button}</Button>
      </Form>
      <p>
        <a href={href(pathTo('signIn'))}>{words.backToSignIn}</a>
      </p>
    </Page>
  )
}
