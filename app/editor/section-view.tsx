/** A section of the draft with its fields; one that depends on a choice comes and goes with it. */

import { fieldOf } from '#app/domain/cases/document.ts'
import type { Condition, Section } from '#app/domain/cases/fields.ts'
import { readLeaf, rowIds } from '#app/domain/cases/read-content.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { FieldView } from './fields/field-view.tsx'
import { conditionText } from './fields/when-applies.tsx'
import { sectionId } from './outline/section-id.ts'
import { useSession, useValue } from './session/context.tsx'

export function SectionView({ section }: { section: Section }) {
  return section.when ? <SectionWhen section={section} when={section.when} /> : <Fields section={section} />
}

function SectionWhen({ section, when }: { section: Section; when: NonNullable<Section['when']> }) {
  const [value] = useValue(when.key)
  return when.in.includes(String(value)) ? (
    <Fields section={section} />
  ) : (
    <KeptSection section={section} when={when} />
  )
}

/** What was written in a section that no longer applies: said, and kept. */
function KeptSection({ section, when }: { section: Section; when: Condition }) {
  const { t, lang } = useText()
  const { doc, kind } = useSession()
  const isWritten = section.fields.some((field) =>
    field.type === 'rows' ? rowIds(doc, field.key).length > 0 : readLeaf(doc, field, field.key) !== null,
  )
  if (!isWritten) return null
  const condition = conditionText(fieldOf(kind, when.key), when, lang)
  return <p className="editor-kept">{t.editor.field.sectionNotApplying(section.title[lang], condition)}</p>
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
