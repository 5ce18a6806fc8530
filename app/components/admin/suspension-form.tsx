import { Form } from '#app/components/forms/form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  action: string
  name: string
  suspendedAt: Date | string | null
}

/** Takes somebody's access away after saying what that does, or gives it back. */
export function SuspensionForm({ action, name, suspendedAt }: Props) {
  const { t, lang } = useText()
  const words = t.admin.person
  if (suspendedAt !== null) {
    return (
      <Form action={action}>
        <p>{words.isSuspended(date(suspendedAt, lang))}</p>
        <input type="hidden" name="suspended" value="false" />
        <Button weight="secondary">{words.reinstate}</Button>
      </Form>
    )
  }
  return (
    <Details summary={words.suspend}>
      <p>{words.suspendText(name)}</p>
      <Form action={action}>
        <input type="hidden" name="suspended" value="true" />
        <Button weight="danger">{words.suspendButton(name)}</Button>
      </Form>
    </Details>
  )
}
