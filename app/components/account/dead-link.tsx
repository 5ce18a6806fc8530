/** A link from a mail that leads nowhere any more: why, and what to do instead. */
import type { ReactNode } from 'react'
import { Page } from '#app/components/page/page.tsx'

interface Props {
  words: { title: string; text: string }
  children: ReactNode
}

export function DeadLink({ words, children }: Props) {
  return (
    <Page title={words.title} lead={words.text}>
      <p className="actions">{children}</p>
    </Page>
  )
}
