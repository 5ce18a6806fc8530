/** Two contents beside each other as one: section by section, field by field, only what differs. */
import type { ReactNode } from 'react'
import {
  compare,
  type LeafChange,
  type RowChange,
  type RowsChange,
} from '#app/domain/cases/comparison/compare.ts'
import type { Content } from '#app/domain/cases/content.ts'
import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { ChangeBlocks } from './change-blocks.tsx'
import { sayIn } from './field-words.ts'

type Level = 2 | 3

interface Props {
  kind: CaseKind
  before: Content
  after: Content
  /** What the text is written in. */
  language: Language
  /** Of the sections' headings: where the comparison stands in its page. */
  level?: Level
}

export function Comparison({ kind, before, after, language, level = 3 }: Props) {
  const { t, lang } = useText()
  const sections = compare(kind, before, after, sayIn(lang))
  if (sections.length === 0) return <p>{t.review.comparison.same}</p>
  return (
    <div className="comparison">
      <Key />
      {sections.map(({ section, changes }) => (
        <section key={section.key}>
          <Heading level={level}>{section.title[lang]}</Heading>
          {changes.map((change) =>
            change.type === 'leaf' ? (
              <Leaf key={change.path} change={change} language={language} level={level} />
            ) : (
              <Rows key={change.path} change={change} language={language} level={level} />
            ),
          )}
        </section>
      ))}
    </div>
  )
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

function Leaf({ change, language, level }: { change: LeafChange; language: Language; level: Level }) {
  const { t, lang } = useText()
  return (
    <div className="field-change">
      <Heading level={level} inside>
        {change.field.label[lang]}
      </Heading>
      <div lang={language}>
        {change.onlyForm ? (
          <p lang={lang}>{t.review.comparison.onlyForm}</p>
        ) : (
          <ChangeBlocks blocks={change.blocks} />
        )}
      </div>
    </div>
  )
}

function Rows({ change, language, level }: { change: RowsChange; language: Language; level: Level }) {
  const { t, lang } = useText()
  return (
    <div className="field-change">
      <Heading level={level} inside>
        {change.field.label[lang]}
      </Heading>
      {change.reordered && <p>{t.review.comparison.reordered}</p>}
      <ul className="row-changes">
        {change.rows.map((row) => (
          <li key={row.id}>
            <p className="row-name">{rowName(row, change.field.one[lang], t.review.comparison)}</p>
            <dl>
              {row.leaves.map((leaf) => (
                <div key={leaf.path}>
                  <dt>{leaf.field.label[lang]}</dt>
                  <dd lang={language}>
                    <ChangeBlocks blocks={leaf.blocks} />
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
