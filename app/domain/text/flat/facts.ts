/**
 * What a boundary of a rich text says about the block behind it: one key per fact, each a value of its own in the shared
 * map, so that two people who change different facts of one block both get their way. The first block has no boundary;
 * its facts are attributes of the shared text itself.
 */
import { isRowId } from '../row-id.ts'

export const blockTypes = ['h2', 'h3', 'h4', 'code', 'rule', 'table'] as const
/** A block without a type is a paragraph. */
export type BlockType = (typeof blockTypes)[number]
export const listKinds = ['ul', 'ol'] as const
export type ListKind = (typeof listKinds)[number]
export const calloutTones = ['note', 'tip', 'warning'] as const

/** People do not nest lists and quotes deeper, and deeper ones do not fit on a phone. */
export const deepestIndent = 8
const highestStart = 1000
/** Longer names of languages are none. */
const longestLanguage = 40

const isOneOf = (known: readonly string[]) => (value: unknown) =>
  typeof value === 'string' && known.includes(value)
const isBetween = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
const isYes = (value: unknown) => value === true

/** Fact → the values that it may have. */
const rules = {
  type: isOneOf(blockTypes),
  /** The table that stands here: its rows, columns and cells are shared types of their own. */
  table: (value: unknown) => typeof value === 'string' && isRowId(value),
  /** The language of code. */
  lang: (value: unknown) => typeof value === 'string' && value.length <= longestLanguage,
  list: isOneOf(listKinds),
  /** How many lists are around that of `list`. */
  indent: isBetween(1, deepestIndent),
  /** A further block of the item before, not an item of its own. */
  cont: isYes,
  /** The number of the item that begins an ordered list, when it is not 1: lists that touch go on counting. */
  start: isBetween(2, highestStart),
  /** How many quotes are around the block. */
  quote: isBetween(1, deepestIndent),
  callout: isOneOf(calloutTones),
  /** A callout of its own, though the block before is in one of the same tone. */
  apart: isYes,
} as const satisfies Readonly<Record<string, (value: unknown) => boolean>>

export interface Facts {
  readonly type?: BlockType
  readonly table?: string
  readonly lang?: string
  readonly list?: ListKind
  readonly indent?: number
  readonly cont?: true
  readonly start?: number
  readonly quote?: number
  readonly callout?: (typeof calloutTones)[number]
  readonly apart?: true
}

export type FactName = keyof typeof rules

export const factNames = Object.keys(rules) as readonly FactName[]

/** Whether a fact of this name may have this value; null takes it away. */
export function isFact(name: string, value: unknown): boolean {
  if (!Object.hasOwn(rules, name)) return false
  return value === null || rules[name as FactName](value)
}

/** The facts among these attributes; what is unknown is left out, and shown as if it were not there. */
export function factsOf(attributes: Readonly<Record<string, unknown>>): Facts {
  const facts: Record<string, unknown> = {}
  for (const name of factNames) {
    const value = attributes[name]
    if (value !== undefined && value !== null && isFact(name, value)) facts[name] = value
  }
  return facts as Facts
}

export function sameFacts(a: Facts, b: Facts): boolean {
  return a === b || factNames.every((name) => a[name] === b[name])
}

/** What must be set to make `from` into `to`; null takes a fact away. */
export function changedFacts(from: Facts, to: Facts): [FactName, unknown][] {
  return factNames
    .filter((name) => from[name] !== to[name])
    .map((name) => [name, to[name] ?? null] as [FactName, unknown])
}

/** Rules and tables: blocks without words of their own. */
export function isAtom({ type, table }: Facts): boolean {
  return type === 'rule' || (type === 'table' && table !== undefined)
}
