/** Where each language lives: Swedish at the plain paths, English at the same paths under /en. */
import { type Language, languages } from '#app/domain/language.ts'

export const defaultLanguage: Language = 'sv'

/** Each language by its own name, the way its speakers look for it. */
export const ownNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' }

export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : defaultLanguage
}

/** The path as the site map has it, without the language. Query and fragment stay. */
export function withoutLanguage(path: string): string {
  if (languageOf(path.replace(/[?#].*$/s, '')) === defaultLanguage) return path
  const rest = path.slice('/en'.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** The address of a path of the site map in this language: `/sok` becomes `/en/sok` in English. */
export function pathIn(language: Language, path: string): string {
  if (language === defaultLanguage || !path.startsWith('/')) return path
  return path === '/' ? '/en' : path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`
}

/** The same page in the other language. */
export function otherLanguage(language: Language): Language {
  return languages.find((candidate) => candidate !== language) ?? defaultLanguage
}
