import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { CaseOrganisation } from '#app/domain/cases/published-case.ts'
import type { Language } from '#app/domain/language.ts'
import { CaseStudyBody } from './case-study-body.tsx'
import { InLanguage } from './foreign.tsx'
import { LessonBody } from './lessons/lesson-body.tsx'

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
