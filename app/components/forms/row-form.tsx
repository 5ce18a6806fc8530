import { Button } from '#app/components/ui/button.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { Form } from './form.tsx'

interface Props {
  action: string
  name: string
  /** Identifies the row to the action. */
  value: string
  label: string
  /** For whoever hears the button without its row. */
  fullLabel: string
}

/** One button that does something to the row of a table or a list. */
export function RowForm({ action, name, value, label, fullLabel }: Props) {
  return (
    <Form action={action}>
      <input type="hidden" name={name} value={value} />
      <Button weight="quiet">
        <span aria-hidden="true">{label}</span>
        <VisuallyHidden>{fullLabel}</VisuallyHidden>
      </Button>
    </Form>
  )
}
