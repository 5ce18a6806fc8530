import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { Select } from '#app/components/forms/select.tsx'
import { TextArea } from '#app/components/forms/text-area.tsx'
import { TextInput } from '#app/components/forms/text-input.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { indicators } from '#app/domain/organisations/indicators.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** Sent to see what it would change, or to be stored. */
export function FiguresForm({ returned }: { returned?: Partial<Pick<FormState, 'errors' | 'typed'>> }) {
  const { t, lang, href } = useText()
  const words = t.admin.figures
  const labels = { indicator: words.indicator, source: words.source, csv: words.csv }
  return (
    <Form action={href(pathTo('adminFigures'))} labels={labels} {...returned}>
      <Select
        name="indicator"
        placeholder={t.common.form.chooseOne}
        choices={indicators.map(({ key, label }) => ({ value: key, label: label[lang] }))}
        required
      />
      <TextInput name="source" help={words.sourceHelp} autoComplete="off" required />
      <TextArea name="csv" help={words.csvHelp} rows={10} required />
      <div className="actions">
        <Button formAction={href(pathTo('adminFiguresPreview'))}>{words.preview}</Button>
        <Button weight="secondary">{words.save}</Button>
      </div>
    </Form>
  )
}
