import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { TextArea } from '#app/components/forms/text-area.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

type Decision = 'requestChanges' | 'reject'

/** Where it is posted to, what the note is called there, and how much of it there may be. */
const kinds = {
  requestChanges: { page: 'return', prefix: 'retur', name: 'note', maxLength: 4000, weight: 'primary' },
  reject: { page: 'rejection', prefix: 'avslag', name: 'reason', maxLength: 1000, weight: 'danger' },
} as const

interface Props {
  decision: Decision
  draftId: string
  returned?: Pick<FormState, 'errors' | 'typed'>
}

/** A decision that is explained: what the authors read is written here. */
export function NoteForm({ decision, draftId, returned }: Props) {
  const { t, href } = useText()
  const words = t.review.decision[decision]
  const { page, prefix, name, maxLength, weight } = kinds[decision]
  return (
    <Form
      action={href(pathTo(page, { id: draftId }))}
      labels={{ [name]: words.note }}
      prefix={prefix}
      {...returned}
    >
      <TextArea name={name} help={words.noteHelp} rows={6} maxLength={maxLength} required />
      <Button weight={weight}>{words.title}</Button>
    </Form>
  )
}
