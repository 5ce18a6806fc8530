/** The rows of a group: in a form of their own where they have one, and whatever that form does not show below it. */
import type { ReactNode } from 'react'
import { labelOf } from '#app/components/forms/options.ts'
import {
  type Content,
  type DescribedRow,
  type GroupKey,
  type Row,
  rowsAt,
  rowsOf,
  textAt,
} from '#app/domain/cases/content.ts'
import type { LeafField, RowsField } from '#app/domain/cases/fields.ts'
import { rowName } from '#app/domain/cases/row-name.ts'
import { attachmentKinds, openSourceAnswers } from '#app/domain/cases/taxonomies/work.ts'
import type { Language } from '#app/domain/language.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { CostMap } from './costs/cost-map.tsx'
import { useTyped } from './foreign.tsx'
import { GoalsTable } from './goals-table.tsx'
import { InventoryTable, type Labels } from './inventory-table.tsx'
import { LeafValueView } from './leaf-value.tsx'
import { LessonsView } from './lessons/lessons-view.tsx'
import { type LinkedRow, LinkedRows } from './linked-rows.tsx'
import { RisksView } from './risks-view.tsx'
import { RolesTable } from './roles-table.tsx'
import { StepsView } from './steps-view.tsx'

interface Props {
  field: RowsField
  content: Content
}

interface FormProps extends Props {
  caption: string
  labels: Labels
}

interface Form<Group extends GroupKey> {
  /** The fields that it shows; those that it does not know are shown below it. */
  shows: readonly (keyof Row<Group>)[]
  view: (props: FormProps) => ReactNode
}

const forms: { readonly [Group in GroupKey]?: Form<Group> } = {
  goals: {
    shows: [
      'goal_text',
      'closeness',
      'indicator',
      'unit',
      'baseline',
      'target',
      'outcome',
      'measured_on',
      'source',
    ],
    view: ({ content, caption }) => <GoalsTable goals={rowsAt(content, 'goals')} caption={caption} />,
  },
  inventory: {
    shows: ['service', 'before', 'after', 'potential', 'mbits', 'redundancy', 'mobile_coverage'],
    view: ({ content, caption, labels }) => (
      <InventoryTable services={rowsAt(content, 'inventory')} caption={caption} labels={labels} />
    ),
  },
  roles: {
    shows: ['role', 'unit', 'share'],
    view: ({ content, caption, labels }) => (
      <RolesTable roles={rowsAt(content, 'roles')} caption={caption} labels={labels} />
    ),
  },
  entries: {
    shows: [
      ...([
        'what',
        'unit',
        'kind',
        'gain_kind',
        'realised_as',
        'basis',
        'paid_back_by',
        'visibility',
      ] as const),
      ...(['amount_low', 'amount_likely', 'amount_high', 'price_year'] as const),
      ...(['recurrence', 'volume', 'from_year', 'to_year'] as const),
    ],
    view: ({ content }) => <CostMap content={content} entriesHeading="h3" />,
  },
  // in the cost map
  units: { shows: ['name', 'organisation', 'kind', 'produces', 'offers', 'uses'], view: PlainRows },
  risks: {
    shows: ['type', 'description', 'happened', 'mitigation', 'helped'],
    view: ({ content }) => <RisksView risks={rowsAt(content, 'risks')} below={2} />,
  },
  lessons: {
    shows: [
      ...(['kind', 'headline', 'what_happened', 'cause', 'recommendation'] as const),
      ...(['applies_when', 'does_not_apply_when', 'stage', 'areas', 'value'] as const),
    ],
    view: ({ content, field }) => (
      <LessonsView lessons={rowsAt(content, 'lessons')} fields={field.fields} level="h4" />
    ),
  },
  steps: {
    shows: ['date', 'text'],
    view: ({ content }) => (
      <StepsView
        steps={rowsAt(content, 'steps').map(({ id, date = '', text = '' }) => ({ id, date, text }))}
      />
    ),
  },
  followups: {
    shows: ['date', 'what'],
    view: ({ content }) => (
      <StepsView
        steps={rowsAt(content, 'followups').map(({ id, date = '', what = '' }) => ({ id, date, text: what }))}
      />
    ),
  },
  attachments: { shows: ['name', 'link', 'kind', 'licence'], view: Attachments },
  learned_from: {
    shows: ['name', 'link'],
    view: ({ content }) => (
      <LinkedRows
        rows={rowsAt(content, 'learned_from').map(({ id, name = '', link = '' }) => ({
          id,
          name,
          address: link,
          words: [],
        }))}
      />
    ),
  },
  technology: { shows: ['name', 'supplier', 'open_source', 'repository', 'licence'], view: Technology },
}

export function RowsView({ field, content }: Props): ReactNode {
  const { lang } = useText()
  const form = forms[field.key as GroupKey]
  if (!form) return <PlainRows field={field} content={content} />
  const { view: View } = form
  const labels: Labels = Object.fromEntries(field.fields.map(({ key, label }) => [key, label[lang]]))
  return (
    <>
      <View field={field} content={content} caption={field.label[lang]} labels={labels} />
      <OtherValues field={field} content={content} />
    </>
  )
}

/** What the rows hold beside what their form shows: nothing, until the description gets a field that it does not know. */
export function OtherValues({ field, content }: Props): ReactNode {
  const { lang } = useText()
  const typed = useTyped()
  const shown: readonly string[] = forms[field.key as GroupKey]?.shows ?? []
  const others = field.fields.filter(({ key, place }) => !shown.includes(key) && place !== 'internal')
  const rows = rowsOf(content, field).filter((row) => others.some(({ key }) => row[key] !== undefined))
  if (rows.length === 0) return null
  return (
    <dl>
      {rows.map((row) => (
        <div key={row.id}>
          <dt>{typed(rowName(field, row)) ?? field.one[lang]}</dt>
          <dd>
            <Values row={row} fields={others} content={content} named />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** For a group that has no form of its own yet: each row in one line. */
function PlainRows({ field, content }: Props) {
  return (
    <ul>
      {rowsOf(content, field).map((row) => (
        <li key={row.id}>
          <Values row={row} fields={field.fields} content={content} />
        </li>
      ))}
    </ul>
  )
}

interface ValuesProps {
  row: DescribedRow
  fields: readonly LeafField[]
  content: Content
  named?: true
}

function Values({ row, fields, content, named }: ValuesProps) {
  const { lang } = useText()
  return fields
    .filter(({ key }) => row[key] !== undefined)
    .map((field, index) => (
      <span key={field.key}>
        {index > 0 && ', '}
        {named && `${field.label[lang]}: `}
        <LeafValueView field={field} value={row[field.key] ?? ''} content={content} below={4} />
      </span>
    ))
}

function Attachments({ content }: Props) {
  const { lang } = useText()
  const typed = useTyped()
  const rows = rowsAt(content, 'attachments').map(
    (row): LinkedRow => ({
      id: row.id,
      name: textAt(row, 'name'),
      address: textAt(row, 'link'),
      words: [labelOf(attachmentKinds, row.kind ?? null, lang), typed(textAt(row, 'licence'))],
    }),
  )
  return <LinkedRows rows={rows} />
}

function Technology({ content, labels }: FormProps) {
  const { lang } = useText()
  const typed = useTyped()
  const rows = rowsAt(content, 'technology').map(
    (row): LinkedRow => ({
      id: row.id,
      name: textAt(row, 'name'),
      address: textAt(row, 'repository'),
      words: [typed(textAt(row, 'supplier')), openness(row, labels, lang), typed(textAt(row, 'licence'))],
    }),
  )
  return <LinkedRows rows={rows} />
}

function openness({ open_source: answer }: Row<'technology'>, labels: Labels, lang: Language): string | null {
  const word = labelOf(openSourceAnswers, answer ?? null, lang)
  return word && `${labels.open_source}: ${word.toLowerCase()}`
}
