import type { ReactNode } from 'react'

type Level = 'h2' | 'h3' | 'h4'

interface Props {
  title: ReactNode
  href?: string
  /** The heading's place in the page's outline. */
  level?: Level
  /** What stands above the title in small letters: kind, number. */
  kicker?: ReactNode
  /** Whose lesson, how old, how many tried it. */
  meta?: ReactNode
  children?: ReactNode
}

/** A lesson, in the warm tone that is kept for lessons alone. */
export function LessonCard({ title, href, level: Heading = 'h3', kicker, meta, children }: Props) {
  return (
    <article className="lesson">
      {kicker && <p className="kicker">{kicker}</p>}
      <Heading className="lesson-title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {children}
      {meta && <p className="meta">{meta}</p>}
    </article>
  )
}
