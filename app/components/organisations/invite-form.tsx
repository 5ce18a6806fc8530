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
  /** `owner`: the organisation that the address belongs to. */
  returned?: Pick<FormState, 'errors' | 'typed'> & { owner?: string | null }
}

const doubts: readonly AddressDoubt[] = ['otherDomain', 'unknownDomain']

/** Invites somebody to an organisation, with a role. */
export function InviteForm({ action, defaultRole, emailDomain, returned }: Props) {
  const { owner, ...form }: Partial<NonNullable<Props['returned']>> = returned ?? {}
  const { t } = useText()
  const { invite: words, roles, rolesHelp } = t.organisations
  const isDoubted = doubts.some((doubt) => doubt === form.errors?.email)
  const choices = organisationRoles.map((role) => ({
    value: role,
    label: roles[role],
    help: rolesHelp[role],
  }))
  return (
    <Form
      action={action}
      labels={{ email: words.email, role: words.role, isChecked: words.isChecked }}
      {...form}
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
      {isDoubted && (
        <Checkbox
          name="isChecked"
          help={owner ? `${words.addressOf(owner)} ${words.isCheckedHelp}` : words.isCheckedHelp}
        />
      )}
      <Button>{words.button}</Button>
    </Form>
  )
}
