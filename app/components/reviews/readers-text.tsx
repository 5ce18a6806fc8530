import { CaseBody } from '#app/components/cases/case-body.tsx'
import { Licence, Writers } from '#app/components/cases/text-facts.tsx'
import { labelOf } from '#app/components/forms/options.ts'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { type Content, leafOf, textAt } from '#app/domain/cases/content.ts'
import type { Contributor } from '#app/domain/cases/contributors.ts'
import { type CaseKind, fieldsOf } from '#app/domain/cases/document.ts'
import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import { lessonKinds } from '#app/domain/cases/taxonomies/case.ts'
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  kind: CaseKind
  content: Content
  /** What the text is written in. */
  language: Language
  organisation: CaseOrganisation
  /** Whose names will stand below it; not there for states that nobody publishes. */
  contributors?: readonly Contributor[]
}

/** A text that is not published by the same parts as its readers will get it, and what only some of them will see. */
export function ReadersText({ kind, content, language, organisation, contributors = [] }: Props) {
  const { t, lang } = useText()
  const lessonKind = kind === 'lesson' && labelOf(lessonKinds, textAt(content, 'kind') || null, lang)
  // above the body of a published text; who reads it in one language sees one of the two alone
  const english = fieldsOf(kind).flatMap((field) => {
    const value = field.translationOf && field.type !== 'rows' && leafOf(content, field)
    return value ? [{ label: field.label, value: String(value) }] : []
  })
  return (
    <div className={`published published-${kind}`}>
      {lessonKind && <p className="kicker">{lessonKind}</p>}
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
      <FactList
        facts={[
          {
            term: t.read.version.writers,
            value: contributors.length > 0 ? <Writers contributors={contributors} /> : null,
          },
          { term: t.read.version.licence, value: <Licence content={content} /> },
        ]}
      />
    </div>
  )
}
