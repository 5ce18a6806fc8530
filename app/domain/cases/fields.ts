/** The kinds of field that a document is described with. */
import type { Bilingual } from '#app/domain/language.ts'

export interface Option {
  readonly key: string
  readonly label: Bilingual
}

/**
 * draft: nothing can be saved without it · publish: publishing needs it · recommended: counts in the completeness ·
 * optional: neither.
 */
export type Need = 'draft' | 'publish' | 'recommended' | 'optional'

interface Common {
  readonly key: string
  readonly label: Bilingual
  /** What to write, beside the field. */
  readonly help?: Bilingual
  readonly need: Need
  /** Readers can narrow a search by it. */
  readonly facet?: true
}

export interface TextField extends Common {
  readonly type: 'text'
  readonly max: number
  /** What the editor offers while one types; anything else may be written too. */
  readonly suggest?: 'organisations' | 'services'
  readonly format?: 'email' | 'url'
}
export interface ProseField extends Common {
  readonly type: 'prose'
  readonly max: number
}
/** Written as words separated by commas, read as a list. */
export interface TagsField extends Common {
  readonly type: 'tags'
  readonly max: number
}
export interface RichField extends Common {
  readonly type: 'rich'
}
export interface ChoiceField extends Common {
  readonly type: 'choice'
  readonly options: readonly Option[]
}
export interface ChoicesField extends Common {
  readonly type: 'choices'
  readonly options: readonly Option[]
}
export interface NumberField extends Common {
  readonly type: 'number'
  readonly min: number
  readonly max: number
  readonly unit?: Bilingual
  /** years and the like, shown without a thousands space */
  readonly plain?: true
}
/** 'YYYY-MM-DD' */
export interface DateField extends Common {
  readonly type: 'date'
}
export interface FlagField extends Common {
  readonly type: 'flag'
}
/** Refers to a row of another group of the same document by its row id. */
export interface RowRefField extends Common {
  readonly type: 'row_ref'
  readonly group: string
  /** the text field of that group which names the row */
  readonly named: string
}
export type LeafField =
  | TextField
  | ProseField
  | TagsField
  | RichField
  | ChoiceField
  | ChoicesField
  | NumberField
  | DateField
  | FlagField
  | RowRefField

export interface RowsField extends Common {
  readonly type: 'rows'
  readonly fields: readonly LeafField[]
  /** what one row is called, for "Lägg till …" */
  readonly one: Bilingual
  /** the field that names a row in lists and in the outline */
  readonly named: string
}
export type Field = LeafField | RowsField

export interface Section {
  readonly key: string
  readonly title: Bilingual
  /** Why this section, in the words of the guidance. */
  readonly intro: Bilingual
  readonly fields: readonly Field[]
  /** Shown only while this choice has one of these values. */
  readonly when?: { readonly key: string; readonly in: readonly string[] }
}

export const both = (sv: string, en: string): Bilingual => ({ sv, en })

/** `{ key: ['svenska', 'English'] }` in the order written. */
export function options(table: Record<string, readonly [string, string]>): readonly Option[] {
  return Object.entries(table).map(([key, [sv, en]]) => ({ key, label: { sv, en } }))
}

export function optionLabel(list: readonly Option[], key: string): Bilingual | null {
  return list.find((option) => option.key === key)?.label ?? null
}
