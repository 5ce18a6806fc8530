import type { ReactNode } from 'react'

interface Props {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}

/** Something that most do not need to see, one step away. */
export function Details({ summary, open, children }: Props) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      <div className="details-content">{children}</div>
    </details>
  )
}
