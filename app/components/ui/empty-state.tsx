import type { ReactNode } from 'react'

interface Props {
  title: ReactNode
  /** What to do instead. */
  children?: ReactNode
}

/** Nothing is here: why, and what one can do. */
export function EmptyState({ title, children }: Props) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
