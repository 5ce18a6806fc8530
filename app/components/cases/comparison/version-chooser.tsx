import { Form } from '#app/components/forms/form.tsx'
import { Select } from '#app/components/forms/select.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { CaseAddress } from '#app/domain/cases/case-path.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  newest: number
  /** The case, as its addresses name it. */
  address: CaseAddress
  chosen?: { from: number; to: number }
}

/** Any two versions beside each other. */
export function VersionChooser({ newest, address, chosen = { from: newest - 1, to: newest } }: Props) {
  const { t, href } = useText()
  const words = t.review.versions
  const choices = Array.from({ length: newest }, (_, at) => ({
    value: String(at + 1),
    label: words.number(at + 1),
  }))
  return (
    <Form
      action={href(pathTo('caseComparison', address))}
      search
      inline
      label={words.choose}
      labels={{ fran: words.from, till: words.to }}
    >
      <Select name="fran" choices={choices} defaultValue={String(chosen.from)} />
      <Select name="till" choices={choices} defaultValue={String(chosen.to)} />
      <Button weight="secondary">{words.compare}</Button>
    </Form>
  )
}
