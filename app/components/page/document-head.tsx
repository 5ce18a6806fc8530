/** The head of every page: where it lives in each language, its look and its icons. */

import { Links, Meta } from '@remix-run/react'
import { languages } from '#app/domain/language.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import type { Theme } from '#app/domain/people/person.ts'
import { defaultLanguage, pathIn } from '#app/i18n/languages.ts'

interface Place {
  /** The configured origin, never the one that the request claims. */
  origin: string
  /** The path of the site map, without language and query. */
  path: Path
}

interface Props {
  lang: (typeof languages)[number]
  theme: Theme
  darkStyles: string
  /** Unknown on a page that does not exist. */
  place: Place | null
}

/** Dark is a sheet of its own: paper and the light theme never load it, `auto` lets the reader's system decide. */
const darkMedia: Readonly<Record<Theme, string | null>> = {
  auto: 'screen and (prefers-color-scheme: dark)',
  dark: 'screen',
  light: null,
}
const colorSchemes: Readonly<Record<Theme, string>> = { auto: 'light dark', dark: 'dark', light: 'light' }

export function DocumentHead({ lang, theme, darkStyles, place }: Props) {
  const media = darkMedia[theme]
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={colorSchemes[theme]} />
      <Meta />
      {place && <link rel="canonical" href={place.origin + pathIn(lang, place.path)} />}
      {place &&
        languages.map((language) => (
          <link
            key={language}
            rel="alternate"
            hrefLang={language}
            href={place.origin + pathIn(language, place.path)}
          />
        ))}
      {place && (
        <link
          rel="alternate"
          hrefLang="x-default"
          href={place.origin + pathIn(defaultLanguage, place.path)}
        />
      )}
      <link rel="alternate" type="application/atom+xml" href={pathIn(lang, pathTo('feed'))} />
      <Links />
      {media && <link rel="stylesheet" href={darkStyles} media={media} />}
    </head>
  )
}
