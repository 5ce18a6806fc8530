/** The kinds of field that a document is described with. */
import type { Bilingual } from '#app/domain/language.ts'

export interface Option<Key extends string = string> {
  readonly key: Key
  readonly label: Bilingual
}

/**
 * draft: nothing can be saved without it · publish: publishing needs it · recommended: counts in the completeness ·
 * optional: neither.
 */
export type Need = 'draft' | 'publish' | 'recommended' | 'optional'

/** While this choice has one of these values. */
export interface Condition {
  readonly key: string
  readonly in: readonly string[]
}

/**
 * Where readers find a field that does not stand in its section: as the title of the page, as the lead or the kicker
 * beside it, before the sections, among the facts at the side, below the text, with what is said about the text itself.
 * What is internal is for those who write and for archives.
 */
type Place = 'title' | 'lead' | 'kicker' | 'top' | 'facts' | 'below' | 'about' | 'internal'

interface Facet {
  /** Of the facet, where the key of the field says too little outside the row that it stands in. */
  readonly name?: string
  /** Its values come after one another, as levels do. */
  readonly inSequence?: true
}

interface Common {
  readonly key: string
  readonly label: Bilingual
  /** What else heads such a column in tables that people bring, in any language. */
  readonly alsoCalled?: readonly string[]
  /** What to write, beside the field. */
  readonly help?: Bilingual
  readonly need: Need
  /** What publishing needs it for; otherwise always. */
  readonly needWhen?: Condition
  /** The key of a field of the document that publishing takes in its place. */
  readonly orElse?: string
  /** The field is asked for and read only when this holds; in a row, of another field of the same row. */
  readonly when?: Condition
  readonly place?: Place
  /** Copied when somebody starts a text of their own from a published one: how it was done, not how it went. */
  readonly takenAlong?: true
  /** The key of the field of the same section that it is shown with, where that holds something. */
  readonly shownWith?: string
  /** The title of the section says what it is called. */
  readonly titledBySection?: true
  /** The same in English, for texts that are written in Swedish: of the field with this key. */
  readonly translationOf?: string
  /** Readers can narrow a search by it. */
  readonly facet?: true | Facet
  /** The weight of its words in a search: as the title, as a summary, or never searched; without it, as text. */
  readonly search?: 'title' | 'summary' | 'never'
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
  /** Filled in as a table, cell by cell, where there is room for one. */
  readonly asGrid?: true
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
  /** Shown only then. */
  readonly when?: Condition
  /** The stages of the work in which a writer begins here: those in which the others can wait. */
  readonly opensIn?: 'always' | readonly string[]
}

/** `{ key: ['svenska', 'English'] }` in the order written. */
export function defineOptions<Key extends string>(
  table: Readonly<Record<Key, readonly [string, string]>>,
): readonly Option<Key>[] {
  const entries = Object.entries(table) as [Key, readonly [string, string]][]
  return entries.map(([key, [sv, en]]) => ({ key, label: { sv, en } }))
}

export function optionLabel(list: readonly Option[], key: string): Bilingual | null {
  return list.find((option) => option.key === key)?.label ?? null
}
