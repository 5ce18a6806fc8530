/** Where each language lives: Swedish at the plain paths, English at the same paths under /en. */
import { type Language, languages, pathPrefixes } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'

export const defaultLanguage: Language = 'sv'

/** Each language by its own name, the way its speakers look for it. */
export const ownNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' }

export function languageOf(pathname: string): Language {
  return languages.find((language) => isBelow(pathname, pathPrefixes[language])) ?? defaultLanguage
}

function isBelow(pathname: string, prefix: string): boolean {
  return prefix !== '' && (pathname === prefix || pathname.startsWith(`${prefix}/`))
}

/** The path as the site map has it, without the language. Query and fragment stay. */
export function withoutLanguage(address: string): Path {
  const language = languageOf(address.replace(/[?#].*$/s, ''))
  const path = address.slice(pathPrefixes[language].length)
  return (path.startsWith('/') ? path : `/${path}`) as Path
}

/** The address of a path of the site map in this language: `/sok` becomes `/en/sok` in English. */
export function pathIn(language: Language, path: Path): string {
  const prefix = pathPrefixes[language]
  // the front page is `/en`, not `/en/`
  return prefix === '' ? path : prefix + path.replace(/^\/(?=$|[?#])/, '')
}

/** The same page in the other language. */
export function otherLanguage(language: Language): Language {
  return languages.find((candidate) => candidate !== language) ?? defaultLanguage
}
