import { organisationRoles } from '#app/domain/person.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Button } from './button.tsx'
import { Form } from './form.tsx'
import type { FormState } from './form-state.tsx'
import { RadioGroup } from './radio-group.tsx'
import { TextInput } from './text-input.tsx'

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
