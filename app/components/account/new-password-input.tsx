import { TextInput } from '#app/components/forms/text-input.tsx'
import { useText } from '#app/i18n/use-text.tsx'

/** Where somebody chooses a password: says what makes a good one, and password managers may make one up. */
export function NewPasswordInput() {
  const { t } = useText()
  return (
    <TextInput
      name="password"
      type="password"
      autoComplete="new-password"
      help={t.account.fields.newPasswordHelp}
      required
    />
  )
}
