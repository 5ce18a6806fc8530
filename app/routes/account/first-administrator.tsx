import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeadLink } from '#app/components/account/dead-link.tsx'
import { NewPasswordInput } from '#app/components/account/new-password-input.tsx'
import { Form } from '#app/components/forms/form.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { firstAdministratorForm } from '#app/domain/people/account-forms.ts'
import { useText } from '#app/i18n/use-text.tsx'
import {
  becomeFirstAdministrator,
  isFirstAdministratorLinkValid,
} from '#server/accounts/first-administrator.ts'
import { seeDone } from '#server/http/addresses/see-outcome.ts'
import { signedInHeaders } from '#server/http/cookies.ts'
import { readForm } from '#server/http/forms/form.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { respond } from '#server/http/respond.ts'
import { secretPageHeaders } from '#server/http/secret-page.ts'

export const meta = titled((t) => t.account.firstAdministrator.title)
export const headers = forwardActionHeaders(secretPageHeaders)

export const loader = respond(async ({ params, context }) => {
  const token = params.token ?? ''
  const holds = await isFirstAdministratorLinkValid(context.db, token)
  return data({ token, holds }, { status: holds ? 200 : 410, headers: secretPageHeaders })
})

export const action = respond(async ({ params, request, context }) => {
  const form = await readForm(request, firstAdministratorForm)
  if (!form.ok) return rejectForm(form)
  return rejectFormWhenTooMany('tooManyRequests', form.typed, async () => {
    const result = await becomeFirstAdministrator(context, params.token ?? '', form.value, context)
    if (!result.ok) return rejectForm({ errors: result.error, typed: form.typed })
    const headers = signedInHeaders(context.cookies, result.value)
    throw seeDone(context, pathTo('admin'), 'welcomeAdministrator', headers)
  })
})

export default function FirstAdministrator() {
  const { token, holds } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.account.firstAdministrator
  const { fields } = t.account
  if (!holds) {
    return (
      <DeadLink words={words.dead}>
        <LinkButton href={href(pathTo('signIn'))}>{t.account.signIn.title}</LinkButton>
      </DeadLink>
    )
  }
  const labels = { name: fields.name, email: fields.email, password: fields.password }
  return (
    <Page title={words.title} lead={words.lead}>
      <Form action={href(pathTo('firstAdministrator', { token }))} labels={labels} {...returned}>
        <TextInput name="name" autoComplete="name" required />
        <TextInput name="email" type="email" autoComplete="username" spellCheck={false} required />
        <NewPasswordInput />
        <Button>{words.button}</Button>
      </Form>
    </Page>
  )
}
