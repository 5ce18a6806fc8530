import { type CaseKind, sections } from '#app/domain/cases/document.ts'
import { AllSections } from './all-sections.tsx'
import { SectionView } from './section-view.tsx'

/** The text to write in, part by part. */
export function AllFields({ kind }: { kind: CaseKind }) {
  return (
    <>
      <AllSections />
      {sections[kind].map((section) => (
        <SectionView key={section.key} section={section} />
      ))}
    </>
  )
}
