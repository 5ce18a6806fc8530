import { CaseBody } from '#app/components/cases/case-body.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'
import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  kind: CaseKind
  content: Content
  /** What the text is written in. */
  language: Language
  organisation: CaseOrganisation
}

/** Above the body of a published text; who reads it in one language sees one of the two alone. */
const inEnglish = ['title_en', 'summary_en']

/** A text that is not published by the same parts as its readers will get it, and what only some of them will see. */
export function ReadersText({ kind, content, language, organisation }: Props) {
  const { lang } = useText()
  const english = fieldsOf(kind).filter(({ key }) => inEnglish.includes(key) && textAt(content, key))
  return (
    <div className={`published published-${kind}`}>
      {textAt(content, 'summary') && (
        <p className="lead" lang={language}>
          {textAt(content, 'summary')}
        </p>
      )}
      {english.length > 0 && (
        <FactList
          facts={english.map(({ key, label }) => ({
            term: label[lang],
            value: <span lang="en">{textAt(content, key)}</span>,
          }))}
        />
      )}
      <CaseBody kind={kind} content={content} language={language} organisation={organisation} />
    </div>
  )
}
