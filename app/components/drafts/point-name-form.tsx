import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { maxPointNameLength } from '#app/domain/cases/point-name.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  action: string
  /** Where one goes without doing it. */
  back: string
  /** What the point is called; a new one has no name. */
  name?: string
  returned?: Pick<FormState, 'errors' | 'typed'>
}

/** The name of a point on the timeline. */
export function PointNameForm({ action, back, name, returned }: Props) {
  const { t } = useText()
  const words = t.review.naming
  return (
    <Form action={action} labels={{ name: words.name }} {...returned}>
      <TextInput
        name="name"
        help={name === undefined ? words.help : words.renameHelp}
        defaultValue={name}
        maxLength={maxPointNameLength}
        required={name === undefined}
      />
      <div className="actions">
        <Button>{words.button}</Button>
        <a href={back}>{t.common.actions.cancel}</a>
      </div>
    </Form>
  )
}
