/** The words of the page's language, for every component below. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { pathIn } from './languages.ts'
import type { Messages } from './messages.ts'

interface Text {
  /** The texts, by area: `t.common.actions.save`. */
  t: Messages
  lang: Language
  /** The address of a path of the site map in the page's language. */
  href: (path: Path) => string
}

const TextContext = createContext<Text | null>(null)

interface Props {
  lang: Language
  /** Handed in, so that the browser gets no words that it does not show. */
  t: Messages
  children: ReactNode
}

export function TextProvider({ lang, t, children }: Props) {
  const text = useMemo(() => ({ t, lang, href: (path: Path) => pathIn(lang, path) }), [t, lang])
  return <TextContext.Provider value={text}>{children}</TextContext.Provider>
}

export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('outside of a TextProvider')
  return text
}
