import type { ReactNode } from 'react'

/** A value with a smaller note below it. */
export function ValueWithNote({ first: value, second: note }: { first: ReactNode; second: ReactNode }) {
  if (!value && !note) return null
  return (
    <span className="value-with-note">
      <span>{value}</span>
      {note && <span className="meta">{note}</span>}
    </span>
  )
}
