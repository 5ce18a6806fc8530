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

/** A text that is not published, by the same renderer that readers get. */
export function CaseText({ kind, content, language }: Props) {
  return (
    <div className="case-text">
      <CaseReading kind={kind} content={content} language={language} />
    </div>
  )
}
