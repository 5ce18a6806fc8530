import type { ReactNode } from 'react'

export interface Fact {
  term: string
  /** Left out when there is nothing to say. */
  value: ReactNode
}

/** Facts, each with its name. `column` stacks name and value, for the side of a page. */
export function FactList({ facts, column = false }: { facts: readonly Fact[]; column?: boolean }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '')
  return (
    <dl className={column ? 'facts facts-column' : 'facts'}>
      {known.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
