import { Checkbox } from '#app/components/forms/checkbox.tsx'
import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { RadioGroup } from '#app/components/forms/radio-group.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { AddressDoubt } from '#app/domain/people/invited-address.ts'
import { organisationRoles } from '#app/domain/people/person.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  action: string
  defaultRole: (typeof organisationRoles)[number]
  /** How the organisation's addresses end; null where nobody has said so. */
  emailDomain: string | null
  returned?: Pick<FormState, 'errors' | 'typed'>
}

const doubts: readonly AddressDoubt[] = ['otherDomain', 'unknownDomain']

/** Invites somebody to an organisation, with a role. */
export function InviteForm({ action, defaultRole, emailDomain, returned }: Props) {
  const { t } = useText()
  const { invite: words, roles, rolesHelp } = t.organisations
  const isDoubted = doubts.some((doubt) => doubt === returned?.errors?.email)
  const choices = organisationRoles.map((role) => ({
    value: role,
    label: roles[role],
    help: rolesHelp[role],
  }))
  return (
    <Form
      action={action}
      labels={{ email: words.email, role: words.role, isChecked: words.isChecked }}
      {...returned}
    >
      <TextInput
        name="email"
        type="email"
        autoComplete="off"
        spellCheck={false}
        help={emailDomain ? words.emailDomain(emailDomain) : words.emailDomainUnknown}
        required
      />
      <RadioGroup name="role" choices={choices} defaultValue={defaultRole} />
      {isDoubted && <Checkbox name="isChecked" help={words.isCheckedHelp} />}
      <Button>{words.button}</Button>
    </Form>
  )
}
