import { anchorOf } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import { pathTo, withFragment } from '#app/domain/paths.ts'
import type { MissingField, NamedField } from '#app/domain/reviews/draft-pages.ts'
import { problemText } from '#app/i18n/problem-text.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  missing: readonly MissingField[]
  /** The draft in which they are mended; without it they are only named. */
  draftId: string | null
}

/** Everything that keeps a text from readers: the field, what is wrong, and the way there. */
export function MissingFields({ missing, draftId }: Props) {
  const { t, lang, href } = useText()
  return (
    <ul className="missing-fields">
      {missing.map((one) => {
        const name = fieldName(one, lang)
        return (
          <li key={`${one.path} ${one.kind}`}>
            {draftId ? (
              <a href={href(withFragment(pathTo('draft', { id: draftId }), anchorOf(one.path)))}>{name}</a>
            ) : (
              name
            )}
            {/* that it is missing is what the list is about */}
            {one.kind !== 'missing' && `. ${problemText(one, t)}`}
          </li>
        )
      })}
    </ul>
  )
}

export function fieldName({ label, group }: NamedField, lang: Language): string {
  return group ? `${group[lang]}: ${label[lang]}` : label[lang]
}
