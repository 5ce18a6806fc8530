import { labelOf } from '#app/components/pick.ts'
import { type Row, textAt } from '#app/domain/content.ts'
import { isSafeHref } from '#app/domain/rich-text.ts'
import { attachmentKinds, openSourceAnswers } from '#app/domain/taxonomies/work.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { Labels } from './inventory-table.tsx'

/** Things with a name, perhaps an address, and a few words about each: material, sources, products. */
export function LinkedRows({ rows, labels }: { rows: readonly Row[]; labels: Labels }) {
  const { lang } = useText()
  return (
    <ul className="linked-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Named name={textAt(row, 'name')} address={textAt(row, 'link') || textAt(row, 'repository')} />
          <Rest
            words={[
              labelOf(attachmentKinds, textAt(row, 'kind') || null, lang),
              textAt(row, 'supplier'),
              row.open_source
                ? `${labels.open_source}: ${labelOf(openSourceAnswers, textAt(row, 'open_source'), lang)?.toLowerCase()}`
                : null,
              textAt(row, 'licence'),
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

function Named({ name, address }: { name: string; address: string }) {
  if (!address || !isSafeHref(address)) return name
  return (
    <a href={address} rel="noopener noreferrer">
      {name}
    </a>
  )
}

function Rest({ words }: { words: readonly (string | null | undefined)[] }) {
  const said = words.filter(Boolean)
  return said.length > 0 ? <span className="meta"> {said.join(', ')}</span> : null
}
