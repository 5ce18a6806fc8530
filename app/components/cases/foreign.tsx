/** Words that are not in the language of the page are marked as such, so that they are read out in their own. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '#app/domain/language.ts'
import { directionOf } from '#app/domain/text/direction.ts'
import { useText } from '#app/i18n/use-text.tsx'

const ForeignContext = createContext<Language | undefined>(undefined)

/** The `lang` of words in this language; nothing when the page is in it. */
export function foreignTo(language: Language, page: Language): Language | undefined {
  return language === page ? undefined : language
}

/** What is inside belongs to a text in this language: `useForeign` and `useTyped` mark its words. */
export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const { lang } = useText()
  return <ForeignContext.Provider value={foreignTo(language, lang)}>{children}</ForeignContext.Provider>
}

/** The `lang` for an element that holds only words of the text. */
export function useForeign(): Language | undefined {
  return useContext(ForeignContext)
}

/** Marks words that somebody typed, among words of the page: their language, and their direction. Null when nothing was typed. */
export function useTyped(): (text: string) => ReactNode {
  const foreign = useForeign()
  return (text) => {
    if (text === '') return null
    const dir = directionOf(text)
    return foreign || dir ? (
      <span lang={foreign} dir={dir}>
        {text}
      </span>
    ) : (
      text
    )
  }
}
