import { Form } from '#app/components/forms/form.tsx'
import type { FormState } from '#app/components/forms/form-state.tsx'
import { TextArea } from '#app/components/forms/text-area.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Change {
  term: string
  before: number
  after: number
}

interface Props {
  entry: { id: string; sv: readonly string[]; en: readonly string[]; narrower: readonly string[] }
  returned?: Partial<Pick<FormState, 'errors' | 'typed'>>
}

/** A group of words that mean the same; sent to be kept, or to see first what it would change. */
export function SynonymForm({ entry, returned }: Props) {
  const { t, href } = useText()
  const words = t.search.synonyms
  const { id } = entry
  return (
    <Form
      action={href(pathTo('searchWord', { id }))}
      labels={{ sv: words.sv, en: words.en, narrower: words.narrower }}
      {...returned}
    >
      <TextArea name="sv" help={words.oneALine} defaultValue={entry.sv.join('\n')} maxLength={2000} />
      <TextArea name="en" defaultValue={entry.en.join('\n')} maxLength={2000} />
      <TextArea
        name="narrower"
        help={words.narrowerHelp}
        rows={3}
        defaultValue={entry.narrower.join('\n')}
        maxLength={2000}
      />
      <div className="actions">
        <Button>{words.save}</Button>
        <Button weight="secondary" formAction={href(pathTo('searchWordPreview', { id }))}>
          {words.preview}
        </Button>
      </div>
    </Form>
  )
}

/** How many cases each word finds now, and would find. */
export function SynonymChanges({ changes }: { changes: readonly Change[] }) {
  const { t, lang } = useText()
  const words = t.search.synonyms
  return (
    <DataTable
      caption={words.changes}
      columns={[
        { key: 'term', label: words.term },
        { key: 'before', label: words.before, numeric: true },
        { key: 'after', label: words.after, numeric: true },
      ]}
      rows={changes.map(({ term, before, after }) => ({
        id: term,
        cells: { term, before: number(before, lang), after: number(after, lang) },
      }))}
    />
  )
}
