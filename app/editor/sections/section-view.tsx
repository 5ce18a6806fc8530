/** A section of the draft with its fields; one that depends on a choice comes and goes with it. */

import { fieldOf } from '#app/domain/cases/document.ts'
import type { Condition, Section } from '#app/domain/cases/fields.ts'
import { readLeaf, rowIds } from '#app/domain/cases/read-content.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { FieldView } from '../fields/field-view.tsx'
import { conditionText } from '../fields/when-applies.tsx'
import { sectionId } from '../outline/section-id.ts'
import { SkipSection } from '../outline/skip-section.tsx'
import { ToolIcon } from '../rich/tool-icon.tsx'
import { useSession, useValue } from '../session/context.tsx'
import { useFolded } from './use-folded.ts'
import { useSectionIsOpen } from './use-section-is-open.ts'

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
  const { connection, openSections } = useSession()
  const id = sectionId(section.key)
  const isOpen = useSectionIsOpen(section.key)
  const content = useFolded(isOpen, () => openSections.open(section.key))
  return (
    <section className="editor-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        <button
          type="button"
          className="editor-section-fold"
          aria-expanded={isOpen}
          aria-controls={`${id}-content`}
          onClick={() => openSections.toggle(section.key)}
        >
          <ToolIcon name="open" />
          <span>{section.title[lang]}</span>
        </button>
      </h2>
      {isOpen && <SkipSection />}
      {/* the server draws what is seen until one can write, and nothing can be unfolded before that */}
      {(isOpen || connection.state.isLoaded) && (
        <div className="editor-section-content" id={`${id}-content`} ref={content}>
          <p className="editor-intro">{section.intro[lang]}</p>
          {section.fields.map((field) => (
            <FieldView key={field.key} field={field} />
          ))}
        </div>
      )}
    </section>
  )
}
