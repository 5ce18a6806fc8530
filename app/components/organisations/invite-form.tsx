import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { RadioGroup } from '#app/components/forms/radio-group.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { organisationRoles } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  action: string
  defaultRole: (typeof organisationRoles)[number]
  returned?: Pick<FormState, 'errors' | 'typed'>
}

/** Invites somebody to an organisation, with a role. */
export function InviteForm({ action, defaultRole, returned }: Props) {
  const { t } = useText()
  const { invite: words, roles, rolesHelp } = t.organisations
  const choices = organisationRoles.map((role) => ({
    value: role,
    label: roles[role],
    help: rolesHelp[role],
  }))
  return (
    <Form action={action} labels={{ email: words.email, role: words.role }} {...returned}>
      <TextInput name="email" type="email" autoComplete="off" spellCheck={false} required />
      <RadioGroup name="role" choices={choices} defaultValue={defaultRole} />
      <Button>{words.button}</Button>
    </Form>
  )
}
