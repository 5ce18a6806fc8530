import type { Content } from '#app/domain/content.ts'
import type { CaseKind } from '#app/domain/document.ts'
import type { Language } from '#app/domain/language.ts'
import type { CaseOrganisation } from '#app/domain/published-text.ts'
import { CaseStudyBody } from './case-study-body.tsx'
import { InLanguage } from './foreign.tsx'
import { LessonBody } from './lesson-body.tsx'

export interface BodyProps {
  /** As this reader may see it: amounts that are not for everybody are taken out before. */
  content: Content
  organisation: CaseOrganisation
}

interface Props extends BodyProps {
  kind: CaseKind
  /** What the text is written in. */
  language: Language
}

/** Everything that a case says below its title and summary; only fields that hold something. */
export function CaseBody({ kind, language, ...body }: Props) {
  return (
    <InLanguage language={language}>
      {kind === 'lesson' ? <LessonBody {...body} /> : <CaseStudyBody {...body} />}
    </InLanguage>
  )
}
