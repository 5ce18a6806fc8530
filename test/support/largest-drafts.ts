/** Case studies that are as large as drafts may be, each full of something else. */
import * as Y from 'yjs'
import type { Content, DescribedRow } from '#app/domain/cases/content.ts'
import { fieldsOf, maxRows } from '#app/domain/cases/document.ts'
import type { LeafField } from '#app/domain/cases/fields.ts'
import { maxDraftUnits } from '#app/domain/cases/page-budget.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'
import type { RichNode } from '#app/domain/text/rich-text.ts'
import { createDocument } from '#app/yjs/formatting-cleanup.ts'
import { parseUpdate } from '#app/yjs/parsed-update.ts'
import type { DocumentIndex } from '#server/collaboration/validation/document-index.ts'
import { indexDocument } from '#server/collaboration/validation/integrate.ts'
import { UpdateTooCostly } from '#server/collaboration/validation/refused.ts'
import { readUpdate, validateUpdate } from '#server/collaboration/validation/update-validation.ts'
import { threadWorkMs } from '#test/support/processes/cpu.ts'
import { paragraph, waterMeters } from '#test/support/water-meters.ts'

const kind = 'case_study'
const fields = fieldsOf(kind)
const richFields = fields.filter(({ type }) => type === 'rich')
const groups = fields.filter((field) => field.type === 'rows')

/** With so many of something. */
type Filled = (count: number) => Content

const text = (words: string, ...marks: NonNullable<RichNode['marks']>): RichNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const says = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content })

/** Divided among the rich texts of a case that has everything else. */
function inTexts(count: number, block: (number: number) => RichNode): Content {
  const each = Math.ceil(count / richFields.length)
  const texts = richFields.map(({ key }, place) => {
    const blocks = Array.from({ length: Math.max(0, Math.min(each, count - place * each)) }, (_, i) =>
      block(i),
    )
    return [key, blocks.length > 0 ? { type: 'doc', content: blocks } : paragraph('Inget mer.')]
  })
  return { ...waterMeters, ...Object.fromEntries(texts) }
}

const link = (number: number) => ({
  type: 'link',
  attrs: { href: `https://exempelby.example/${number}` },
})
const cell = (words: string): RichNode => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1 },
  content: [says(text(words))],
})

const of: Readonly<Record<string, Filled>> = {
  letters: (count) => inTexts(count, () => says(text('Så gjorde vi i Exempelby. '.repeat(40)))),
  'escaped letters': (count) => inTexts(count, () => says(text('<&">'.repeat(100)))),
  paragraphs: (count) => inTexts(count, () => says(text('Ord'))),
  'line breaks': (count) =>
    inTexts(count, () =>
      says(...Array.from({ length: 50 }, () => [text('a'), { type: 'hardBreak' }]).flat()),
    ),
  callouts: (count) =>
    inTexts(count, () => ({ type: 'callout', attrs: { tone: 'tip' }, content: [says(text('Råd'))] })),
  lists: (count) =>
    inTexts(count, () => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [says(text('Punkt'))] }],
    })),
  links: (count) =>
    inTexts(count, (number) =>
      says(...Array.from({ length: 20 }, () => [text('länk', link(number)), text(' och ')]).flat()),
    ),
  tables: (count) =>
    inTexts(count, () => ({
      type: 'table',
      content: Array.from({ length: 5 }, () => ({
        type: 'tableRow',
        content: Array.from({ length: 5 }, () => cell('7')),
      })),
    })),
  rows: (count) => {
    const left = (place: number) => Math.max(0, Math.min(maxRows, count - place * maxRows))
    const filled = groups.map(({ key, fields: leaves }, place) => [
      key,
      Array.from({ length: left(place) }, (_, number) => rowOf(key, leaves, number)),
    ])
    return { ...waterMeters, ...Object.fromEntries(filled.filter(([, rows]) => rows?.length)) }
  },
}

function rowOf(group: string, leaves: readonly LeafField[], number: number): DescribedRow {
  const id = `${group.slice(0, 8)}-${String(number).padStart(8, '0')}`
  return { id, ...Object.fromEntries(leaves.map((leaf) => [leaf.key, leafValue(leaf, number)])) }
}

function leafValue(leaf: LeafField, number: number) {
  switch (leaf.type) {
    case 'number':
      return leaf.plain ? 2024 : number
    case 'choice':
      // of gains more is asked
      return (
        leaf.options.find(({ key }) => key === 'gain' || key === 'per_case')?.key ??
        leaf.options[0]?.key ??
        ''
      )
    case 'choices':
      return leaf.options.slice(0, 1).map(({ key }) => key)
    case 'tags':
      return ['en', 'annan']
    case 'date':
      return '2024-05-17'
    case 'flag':
      return true
    case 'rich':
      return paragraph('Ett stycke.')
    case 'row_ref':
      return waterMeters.units?.[0]?.id ?? ''
    default:
      return leaf.type === 'text' && leaf.format === 'email' ? 'anna@exempelby.example' : `Ord ${number}`
  }
}

export interface LargestDraft {
  readonly content: Content
  /** As editors sent them. */
  readonly updates: readonly Uint8Array[]
}

export const largestDrafts = Object.keys(of)

/** Full of this to the last hundredth. */
export function largestDraft(name: string): LargestDraft {
  const filled = of[name]
  if (!filled) throw new Error(`no draft is full of ${name}`)
  let [few, units] = [0, accepted(filled(0)).index.page.units]
  let [count, tooMany] = [100, Number.POSITIVE_INFINITY]
  for (let tries = 0; tries < 20; tries++) {
    const content = filled(count)
    const found = acceptedOrNull(content)
    if (found && found.index.page.units > 0.98 * maxDraftUnits) return { content, updates: found.updates }
    if (found) {
      const each = (found.index.page.units - units) / (count - few)
      few = count
      units = found.index.page.units
      count = Math.min(few + Math.max(1, Math.floor((maxDraftUnits - units) / each)), tooMany - 1)
    } else {
      tooMany = count
      count = Math.floor((few + tooMany) / 2)
    }
  }
  throw new Error(`no draft is full of ${name}`)
}

function acceptedOrNull(content: Content) {
  try {
    return accepted(content)
  } catch (problem) {
    if (problem instanceof UpdateTooCostly) return null
    throw problem
  }
}

/** What update validation says of the updates that make this draft, field by field. */
export function accepted(content: Content): { index: DocumentIndex; updates: Uint8Array[] } {
  const index = indexDocument(kind, parseUpdate(Uint8Array.of(0, 0)))
  const updates = updatesOf(content)
  for (const update of updates) validateUpdate(index, readUpdate(update), () => true)
  return { index, updates }
}

function updatesOf(content: Content): Uint8Array[] {
  const doc = createDocument()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const [key, value] of Object.entries(content)) writeContent(doc, kind, { [key]: value })
  return updates
}

/** How long every editor works on the update that takes it longest. Of a few times the best: a cold start is no work. */
export function longestIntegrationMs(updates: readonly Uint8Array[], times = 3): number {
  const measured = Array.from({ length: times }, () => {
    const doc = createDocument()
    return Math.max(...updates.map((update) => threadWorkMs(() => Y.applyUpdate(doc, update))))
  })
  return Math.min(...measured)
}

/** 200 costs and gains of fifteen values each, and 30,000 words. */
export function realisticLargeCase(): Content {
  const entries = groups.find(({ key }) => key === 'entries')
  const words = 'Vi började med de mätare som var äldst och lärde oss på vägen vad som tar tid. '
  const solution = Array.from({ length: 500 }, () => says(text(words.repeat(4).trim())))
  return {
    ...waterMeters,
    solution: { type: 'doc', content: solution },
    entries: Array.from({ length: maxRows }, (_, number) => rowOf('entries', entries?.fields ?? [], number)),
  } as Content
}
