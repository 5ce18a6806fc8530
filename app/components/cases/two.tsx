import type { ReactNode } from 'react'

/** A value and below it, smaller, what belongs to it. */
export function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  if (!first && !second) return null
  return (
    <span className="two">
      <span>{first}</span>
      {second && <span className="meta">{second}</span>}
    </span>
  )
}
