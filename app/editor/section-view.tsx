/** A section of the draft with its fields; one that depends on a choice comes and goes with it. */

import type { Section } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { FieldView } from './fields/field-view.tsx'
import { sectionId } from './outline/section-id.ts'
import { useValue } from './session/context.tsx'

export function SectionView({ section }: { section: Section }) {
  return section.when ? <SectionWhen section={section} when={section.when} /> : <Fields section={section} />
}

function SectionWhen({ section, when }: { section: Section; when: NonNullable<Section['when']> }) {
  const [value] = useValue(when.key)
  return when.in.includes(String(value)) ? <Fields section={section} /> : null
}

function Fields({ section }: { section: Section }) {
  const { lang } = useText()
  return (
    <section className="editor-section" aria-labelledby={sectionId(section.key)}>
      <h2 id={sectionId(section.key)} tabIndex={-1}>
        {section.title[lang]}
      </h2>
      <p className="editor-intro">{section.intro[lang]}</p>
      {section.fields.map((field) => (
        <FieldView key={field.key} field={field} />
      ))}
    </section>
  )
}
