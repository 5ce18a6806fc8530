import { Checkbox } from '#app/components/forms/checkbox.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  given?: {
    emailDomain: string | null
    contactRole: string | null
    contactEmail: string | null
    website: string | null
    isTrusted: boolean
  }
}

/** What an administrator may say about every organisation. */
export function OrganisationDetailFields({ given }: Props) {
  const { t } = useText()
  const { fields } = t.admin
  return (
    <>
      <TextInput
        name="emailDomain"
        size="medium"
        help={fields.emailDomainHelp}
        defaultValue={given?.emailDomain ?? ''}
        spellCheck={false}
        optional
      />
      <TextInput
        name="contactRole"
        help={fields.contactRoleHelp}
        defaultValue={given?.contactRole ?? ''}
        optional
      />
      <TextInput
        name="contactEmail"
        type="email"
        autoComplete="off"
        defaultValue={given?.contactEmail ?? ''}
        spellCheck={false}
        optional
      />
      <TextInput name="website" type="url" defaultValue={given?.website ?? ''} spellCheck={false} optional />
      <Checkbox name="isTrusted" help={fields.isTrustedHelp} defaultChecked={given?.isTrusted ?? false} />
    </>
  )
}
