import type { ReactNode } from 'react'
import { directionOf } from '#app/domain/text/direction.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

interface Props {
  title: ReactNode
  /** A line above the title that says what kind of thing this is. */
  kicker?: ReactNode
  lead?: ReactNode
  breadcrumbs?: readonly Crumb[]
  /** Beside the title: the page's actions. */
  actions?: ReactNode
  /** `text` keeps the lines readable; `wide` is for tables, lists with facets and the like. */
  width?: 'text' | 'wide'
  children: ReactNode
}

/** A page: where one is, what it is, what it is about; then its content. */
export function Page({ title, kicker, lead, breadcrumbs = [], actions, width = 'text', children }: Props) {
  return (
    <div className={`page page-${width}`}>
      {breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
      <header className="page-head">
        <div className="page-words">
          {kicker && <p className="kicker">{kicker}</p>}
          <h1 dir={typeof title === 'string' ? directionOf(title) : undefined}>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
