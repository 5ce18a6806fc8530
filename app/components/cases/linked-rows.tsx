import { Fragment, type ReactNode } from 'react'
import { labelOf } from '#app/components/forms/options.ts'
import { type Row, textAt } from '#app/domain/cases/content.ts'
import { attachmentKinds, openSourceAnswers } from '#app/domain/cases/taxonomies/work.ts'
import { ownPath } from '#app/domain/paths.ts'
import { isSafeHref } from '#app/domain/text/rich-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useForeign, useTyped } from './foreign.tsx'
import type { Labels } from './inventory-table.tsx'

/** Things with a name, perhaps an address, and a few words about each: material, sources, products. */
export function LinkedRows({ rows, labels }: { rows: readonly Row[]; labels: Labels }) {
  const { lang } = useText()
  const typed = useTyped()
  return (
    <ul className="linked-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <Named name={textAt(row, 'name')} address={textAt(row, 'link') || textAt(row, 'repository')} />
          <Rest
            words={[
              labelOf(attachmentKinds, textAt(row, 'kind') || null, lang),
              typed(textAt(row, 'supplier')),
              row.open_source
                ? `${labels.open_source}: ${labelOf(openSourceAnswers, textAt(row, 'open_source'), lang)?.toLowerCase()}`
                : null,
              typed(textAt(row, 'licence')),
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

function Named({ name, address }: { name: string; address: string }) {
  const { href } = useText()
  const foreign = useForeign()
  const words = foreign ? <span lang={foreign}>{name}</span> : name
  if (!address || !isSafeHref(address)) return words
  const own = ownPath(address)
  return (
    // a text of Erfa itself is read on in the language of the page
    <a href={own ? href(own) : address} rel="noopener noreferrer">
      {words}
    </a>
  )
}

function Rest({ words }: { words: readonly ReactNode[] }) {
  const said = words.filter(Boolean)
  if (said.length === 0) return null
  return (
    <span className="meta beneath">
      {said.map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing here has a state of its own
        <Fragment key={place}>
          {place > 0 && ', '}
          {word}
        </Fragment>
      ))}
    </span>
  )
}
