/** The way to accept an invitation, by who holds the link. */

import { KnownAccount } from '#app/components/account/known-account.tsx'
import { NewPasswordInput } from '#app/components/account/new-password-input.tsx'
import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  action: string
  email: string
  nextStep: 'accept' | 'sign_in' | 'register'
  /** Who is signed in, when somebody is. */
  name: string | null
  returned?: Pick<FormState, 'errors' | 'typed'>
}

export function InvitationForm({ action, email, nextStep, name, returned }: Props) {
  const { t } = useText()
  const words = t.account.invitation
  const { fields } = t.account
  if (nextStep === 'accept') {
    return (
      <Form action={action} {...returned}>
        <p>{words.joinAs(name ?? '', email)}</p>
        <Button>{words.accept}</Button>
      </Form>
    )
  }
  if (nextStep === 'sign_in') {
    return (
      <Form action={action} labels={{ password: fields.password }} {...returned}>
        <p>{words.signInFirst(email)}</p>
        <KnownAccount email={email} />
        <TextInput name="password" type="password" autoComplete="current-password" required />
        <Button>{words.signInButton}</Button>
      </Form>
    )
  }
  const labels = { name: fields.name, title: fields.title, password: fields.password }
  return (
    <Form action={action} labels={labels} {...returned}>
      <p>{words.register(email)}</p>
      <KnownAccount email={email} />
      <TextInput name="name" autoComplete="name" help={fields.nameHelp} required />
      <TextInput name="title" autoComplete="organization-title" help={fields.titleHelp} optional />
      <NewPasswordInput />
      <Button>{words.registerButton}</Button>
    </Form>
  )
}
