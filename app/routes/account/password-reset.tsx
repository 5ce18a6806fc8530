import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeadLink } from '#app/components/account/dead-link.tsx'
import { KnownAccount } from '#app/components/account/known-account.tsx'
import { NewPasswordInput } from '#app/components/account/new-password-input.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { newPasswordForm } from '#app/domain/people/account-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readResetLink, resetPassword } from '#server/accounts/password-reset.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { signedInHeaders } from '#server/http/cookies.ts'
import { readForm } from '#server/http/forms/form.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { respond } from '#server/http/respond.ts'
import { secretPageHeaders } from '#server/http/secret-page.ts'

export const meta = titled((t) => t.account.reset.title)
export const headers = forwardActionHeaders(secretPageHeaders)

/** Looking uses nothing up: mail scanners look at every link. */
export const loader = respond(async ({ params, context }) => {
  const token = params.token ?? ''
  const link = await readResetLink(context.db, token)
  const status = link.problem === null ? 200 : link.problem === 'unknown' ? 404 : 410
  return data({ token, ...link }, { status, headers: secretPageHeaders })
})

export const action = respond(async ({ params, request, context }) => {
  const form = await readForm(request, newPasswordForm)
  if (!form.ok) return rejectForm(form)
  const typed = { token: params.token ?? '', password: form.value.password }
  return rejectFormWhenTooMany('tooManyRequests', {}, async () => {
    const result = await resetPassword(context, typed, context)
    if (!result.ok) return rejectForm({ errors: result.error })
    const headers = signedInHeaders(context.cookies, result.value)
    throw seeDone(context, pathTo('home'), 'passwordChanged', headers)
  })
})

export default function PasswordReset() {
  const { token, problem, email } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.account.reset
  if (problem) {
    return (
      <DeadLink words={words.dead[problem]}>
        <LinkButton href={href(pathTo('passwordResetRequest'))} weight="primary">
          {words.askAgain}
        </LinkButton>
        <LinkButton href={href(pathTo('signIn'))} weight="quiet">
          {t.account.signIn.title}
        </LinkButton>
      </DeadLink>
    )
  }
  const labels = { password: t.account.fields.newPassword }
  return (
    <Page title={words.title} lead={words.lead(email ?? '')}>
      <p>{words.consequence}</p>
      <Form action={href(pathTo('passwordReset', { token }))} labels={labels} {...returned}>
        <KnownAccount email={email ?? ''} />
        <NewPasswordInput />
        <Button>{words.button}</Button>
      </Form>
    </Page>
  )
}
