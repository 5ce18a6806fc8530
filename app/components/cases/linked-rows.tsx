import { Fragment, type ReactNode } from 'react'
import { ownPath } from '#app/domain/paths.ts'
import { isSafeHref } from '#app/domain/text/rich-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useForeign } from './foreign.tsx'

export interface LinkedRow {
  id: string
  name: string
  /** Empty where there is none. */
  address: string
  /** What is said about it; what is empty falls away. */
  words: readonly ReactNode[]
}

/** Rows with a name, an optional link and a few words: material, sources, products. */
export function LinkedRows({ rows }: { rows: readonly LinkedRow[] }) {
  return (
    <ul className="linked-rows">
      {rows.map(({ id, name, address, words }) => (
        <li key={id}>
          <Named name={name} address={address} />
          <Rest words={words} />
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
