import type { Bilingual } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'

export interface Snippet {
  field: Bilingual | null
  parts: readonly { text: string; isMatch: boolean }[]
}

interface Props {
  summary: string
  snippet: Snippet | null
  missing: readonly string[]
}

/** The sentence that helps, with the name of its field and its words marked; and what was asked for and is not there. */
export function HitWords({ summary, snippet, missing }: Props) {
  const { t, lang } = useText()
  return (
    <>
      {snippet?.field && (
        <span className="meta" lang={lang}>
          {snippet.field[lang]}:{' '}
        </span>
      )}
      {snippet ? <SnippetWords parts={snippet.parts} /> : summary}
      {missing.length > 0 && (
        <span className="meta" lang={lang}>
          {' '}
          ({t.search.missing}{' '}
          {missing.map((word, index) => (
            <span key={word}>
              {index > 0 && ', '}
              <em>{word}</em>
            </span>
          ))}
          )
        </span>
      )}
    </>
  )
}

function SnippetWords({ parts }: Pick<Snippet, 'parts'>) {
  let at = 0
  return parts.map(({ text, isMatch }) => {
    at += text.length
    return isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
  })
}
