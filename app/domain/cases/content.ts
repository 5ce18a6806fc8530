/**
 * What a document says, without how it is edited: the shape of a draft that is read and of a version's content. Keys and
 * kinds of values follow from the description, so that a mistyped key or option does not compile.
 */
import type { RichText } from '#app/domain/text/rich-text.ts'
import type { CaseKind, Described } from './document.ts'
import type { Field, LeafField, Option, RowsField } from './fields.ts'

/** text, prose, date, row_ref and choice: string · number: number · flag: boolean · tags, choices: string[] · rich: RichText */
export type LeafValue = string | number | boolean | readonly string[] | RichText
export type FieldValue = LeafValue | readonly DescribedRow[]

type ValueOf<F> = F extends { type: 'rows'; fields: readonly (infer Leaf)[] }
  ? readonly RowOf<Leaf>[]
  : F extends { type: 'number' }
    ? number
    : F extends { type: 'flag' }
      ? boolean
      : F extends { type: 'rich' }
        ? RichText
        : F extends { type: 'tags' }
          ? readonly string[]
          : F extends { type: 'choices'; options: readonly Option<infer Key>[] }
            ? readonly Key[]
            : F extends { type: 'choice'; options: readonly Option<infer Key>[] }
              ? Key
              : string

type RowOf<Leaf> = { readonly id: string } & ValuesOf<Leaf>
type ValuesOf<F> = {
  readonly [One in F as One extends { key: infer Key extends string } ? Key : never]?: ValueOf<One>
}

type AnyField = Described[CaseKind][number]['fields'][number]
/** Every field that holds a value, also inside rows. */
export type AnyLeaf =
  | Exclude<AnyField, { type: 'rows' }>
  | Extract<AnyField, { type: 'rows' }>['fields'][number]
type FieldWith<Key extends FieldKey> = Extract<AnyField, { key: Key }>

export type FieldKey = AnyField['key']
export type GroupKey = Extract<AnyField, { type: 'rows' }>['key']

/** Only fields that hold something; keys in the order of the description. Of either kind of case. */
export type Content = ValuesOf<AnyField>

/** A row of this group. */
export type Row<Group extends GroupKey> =
  FieldWith<Group> extends { fields: readonly (infer Leaf)[] } ? RowOf<Leaf> : never

/** A row for code that goes through the description and knows no key of its own. */
export type DescribedRow = { readonly id: string } & Readonly<Record<string, LeafValue | undefined>>

type KeyTo<Value, Of> = { [Key in keyof Of]-?: NonNullable<Of[Key]> extends Value ? Key : never }[keyof Of]

/** The text of a content or a row; empty where there is none. */
export function textAt<Of extends object, Key extends KeyTo<string, Of>>(
  of: Of,
  key: Key,
): NonNullable<Of[Key]> | '' {
  return of[key] ?? ''
}

export function listAt<Key extends KeyTo<readonly string[], Content>>(
  content: Content,
  key: Key,
): NonNullable<Content[Key]> | readonly [] {
  return content[key] ?? []
}

export function rowsAt<Group extends GroupKey>(content: Content, group: Group): readonly Row<Group>[] {
  return (content[group] ?? []) as readonly Row<Group>[]
}

/** What a field of the description holds in a content or a row. */
export function leafOf(of: Content | DescribedRow, { key }: Pick<LeafField, 'key'>): LeafValue | undefined {
  return (of as Readonly<Record<string, LeafValue | undefined>>)[key]
}

export function rowsOf(content: Content, { key }: Pick<RowsField, 'key'>): readonly DescribedRow[] {
  return (content as Readonly<Record<string, readonly DescribedRow[] | undefined>>)[key] ?? []
}

export function holds(content: Content, { key }: Field): boolean {
  return (content as Readonly<Record<string, FieldValue | undefined>>)[key] !== undefined
}
