/** What differs between two contents: section by section, field by field. */
import type { ReactNode } from 'react'
import type {
  LeafChange,
  RowChange,
  RowsChange,
  SectionChange,
} from '#app/domain/cases/comparison/compare.ts'
import { type CaseKind, groupOf, leafAt, sections } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { ParagraphChanges } from './paragraph-changes.tsx'

type Level = 2 | 3

interface Props {
  kind: CaseKind
  changes: readonly SectionChange[]
  /** What the text is written in. */
  language: Language
  /** Of the sections' headings: where the comparison stands in its page. */
  level?: Level
}

export function Comparison({ kind, changes: changed, language, level = 3 }: Props) {
  const { t, lang } = useText()
  if (changed.length === 0) return <p>{t.review.comparison.same}</p>
  return (
    <div className="comparison">
      <Key />
      {changed.map(({ section, changes }) => (
        <section key={section}>
          <Heading level={level}>{sectionTitle(kind, section)?.[lang]}</Heading>
          {changes.map((change) =>
            change.type === 'leaf' ? (
              <Leaf key={change.path} kind={kind} change={change} language={language} level={level} />
            ) : (
              <Rows key={change.path} kind={kind} change={change} language={language} level={level} />
            ),
          )}
        </section>
      ))}
    </div>
  )
}

function sectionTitle(kind: CaseKind, key: string) {
  return sections[kind].find((section) => section.key === key)?.title
}

function labelAt(kind: CaseKind, path: string) {
  return leafAt(kind, path.split('/'))?.label
}

interface ChangeProps<Change> {
  kind: CaseKind
  change: Change
  language: Language
  level: Level
}

function Key() {
  const { t } = useText()
  const words = t.review.comparison
  return (
    <p className="meta">
      {words.key}: <ins>{words.added}</ins>, <del>{words.removed}</del>
    </p>
  )
}

function Leaf({ kind, change, language, level }: ChangeProps<LeafChange>) {
  const { t, lang } = useText()
  return (
    <div className="field-change">
      <Heading level={level} inside>
        {labelAt(kind, change.path)?.[lang]}
      </Heading>
      <div lang={language}>
        {change.formattingOnly ? (
          <p lang={lang}>{t.review.comparison.onlyForm}</p>
        ) : (
          <ParagraphChanges paragraphs={change.paragraphs} level={level === 2 ? 4 : 5} />
        )}
      </div>
    </div>
  )
}

function Rows({ kind, change, language, level }: ChangeProps<RowsChange>) {
  const { t, lang } = useText()
  const group = groupOf(kind, change.path)
  return (
    <div className="field-change">
      <Heading level={level} inside>
        {group?.label[lang]}
      </Heading>
      {change.reordered && <p>{t.review.comparison.reordered}</p>}
      <ul className="row-changes">
        {change.rows.map((row) => (
          <li key={row.id}>
            <p className="row-name">{rowName(row, group?.one[lang] ?? '', t.review.comparison)}</p>
            <dl>
              {row.leaves.map((leaf) => (
                <div key={leaf.path}>
                  <dt>{labelAt(kind, leaf.path)?.[lang]}</dt>
                  <dd lang={language}>
                    <ParagraphChanges paragraphs={leaf.paragraphs} level={level === 2 ? 4 : 5} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Words = Record<'rowAdded' | 'rowRemoved' | 'rowChanged', (name: string) => string>

function rowName({ kind, name }: RowChange, one: string, words: Words): string {
  const called = name || one
  if (kind === 'added') return words.rowAdded(called)
  return kind === 'removed' ? words.rowRemoved(called) : words.rowChanged(called)
}

function Heading({ level, inside, children }: { level: Level; inside?: true; children: ReactNode }) {
  const depth = inside ? level + 1 : level
  if (depth === 2) return <h2>{children}</h2>
  return depth === 3 ? <h3>{children}</h3> : <h4>{children}</h4>
}
