/** The words of the page's language, for every component below. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { defaultLanguage, pathIn } from './languages.ts'
import { type Messages, messages } from './messages.ts'

const LanguageContext = createContext<Language>(defaultLanguage)

interface Props {
  lang: Language
  children: ReactNode
}

export function TextProvider({ lang, children }: Props) {
  return <LanguageContext.Provider value={lang}>{children}</LanguageContext.Provider>
}

interface Text {
  /** The texts, by area: `t.common.actions.save`. */
  t: Messages
  lang: Language
  /** The address of a path of the site map in the page's language. */
  href: (path: Path) => string
}

export function useText(): Text {
  const lang = useContext(LanguageContext)
  return { t: messages[lang], lang, href: (path) => pathIn(lang, path) }
}
