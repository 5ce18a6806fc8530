import type { Content } from '#app/domain/content.ts'
import type { CaseKind } from '#app/domain/document.ts'
import type { Language } from '#app/domain/language.ts'
import { CaseReading } from '#app/editor/reading/case-reading.tsx'

interface Props {
  kind: CaseKind
  content: Content
  /** What the text is written in. */
  language: Language
}

/** What a draft said, field by field as in the editor: also which fields were empty then. */
export function CaseText({ kind, content, language }: Props) {
  return (
    <div className="case-text">
      <CaseReading kind={kind} content={content} language={language} />
    </div>
  )
}
