import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Form } from '#app/components/forms/form.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { safeNext } from '#app/domain/access/safe-next.ts'
import { pathTo } from '#app/domain/paths.ts'
import { signInForm } from '#app/domain/people/account-forms.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { signIn } from '#server/accounts/sign-in.ts'
import { readQuery } from '#server/http/addresses/query.ts'
import { signedInHeaders } from '#server/http/cookies.ts'
import { readForm } from '#server/http/forms/form.ts'
import { forwardActionHeaders, rejectForm, rejectFormWhenTooMany } from '#server/http/forms/reject-form.ts'
import { respond } from '#server/http/respond.ts'

export const meta = titled((t) => t.account.signIn.title)
export const headers = forwardActionHeaders()

export const loader = respond(async ({ request, context }) => {
  const next = nextIn(request)
  if (context.person) throw redirect(next, 303)
  return { next }
})

function nextIn(request: Request): string {
  return safeNext(readQuery(request).get('next'))
}

export const action = respond(async ({ request, context }) => {
  const form = await readForm(request, signInForm)
  if (!form.ok) return rejectForm(form)
  const { email, password } = form.value
  return rejectFormWhenTooMany('tooManyTries', form.typed, async () => {
    const result = await signIn(context, { email, password }, context)
    if (!result.ok) return rejectForm({ errors: { form: result.error }, typed: form.typed })
    const there = nextIn(request)
    const to = there === '/' ? pathIn(context.lang, pathTo('home')) : there
    throw redirect(to, { status: 303, headers: signedInHeaders(context.cookies, result.value) })
  })
})

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>()
  const returned = useActionData<typeof action>()
  const { t, href } = useText()
  const words = t.account.signIn
  const { email, password } = t.account.fields
  const form = pathTo('signIn', { next: next === '/' ? null : next })
  return (
    <Page title={words.title} lead={next === '/' ? undefined : words.toContinue}>
      <Form action={href(form)} labels={{ email, password }} {...returned}>
        <TextInput name="email" type="email" autoComplete="username" spellCheck={false} required />
        <TextInput name="password" type="password" autoComplete="current-password" required />
        <Button>{words.button}</Button>
      </Form>
      <p>
        <a href={href(pathTo('passwordResetRequest'))}>{words.forgotten}</a>
      </p>
      <h2>{words.newHere}</h2>
      <p>
        {words.newHereText} <a href={href(pathTo('organisations'))}>{words.findOrganisation}</a>
      </p>
    </Page>
  )
}
