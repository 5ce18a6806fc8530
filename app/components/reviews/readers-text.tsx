import { CaseBody } from '#app/components/cases/case-body.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { type Content, leafOf, textAt } from '#app/domain/cases/content.ts'
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

/** A text that is not published by the same parts as its readers will get it, and what only some of them will see. */
export function ReadersText({ kind, content, language, organisation }: Props) {
  const { lang } = useText()
  // above the body of a published text; who reads it in one language sees one of the two alone
  const english = fieldsOf(kind).flatMap((field) => {
    const value = field.translationOf && field.type !== 'rows' && leafOf(content, field)
    return value ? [{ label: field.label, value: String(value) }] : []
  })
  return (
    <div className={`published published-${kind}`}>
      {textAt(content, 'summary') && (
        <p className="lead" lang={language}>
          {textAt(content, 'summary')}
        </p>
      )}
      {english.length > 0 && (
        <FactList
          facts={english.map(({ label, value }) => ({
            term: label[lang],
            value: <span lang="en">{value}</span>,
          }))}
        />
      )}
      <CaseBody kind={kind} content={content} language={language} organisation={organisation} />
    </div>
  )
}
