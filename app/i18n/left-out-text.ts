/** What stayed behind when something was pasted, in a sentence or two: "2 bilder och 1 kommentar togs bort." */
import type { Language } from '#app/domain/language.ts'

/** In the order in which they are named. */
export const leftOutKinds = [
  'pictures',
  'media',
  'formulas',
  'comments',
  'deletions',
  'links',
  'innerTables',
] as const
export type LeftOutKind = (typeof leftOutKinds)[number]

/** Of these the words came along. */
const keepsWords: readonly LeftOutKind[] = ['links', 'innerTables']

export interface LeftOutSentences {
  readonly lang: Language
  readonly names: Readonly<Record<LeftOutKind, (count: number) => string>>
  readonly removed: (things: string, isOne: boolean) => string
  readonly wordsOnly: (things: string) => string
}

export function leftOutText(
  counts: Partial<Record<LeftOutKind, number>>,
  { lang, names, removed, wordsOnly }: LeftOutSentences,
): string {
  const list = new Intl.ListFormat(lang, { type: 'conjunction' })
  const some = (isKept: boolean) =>
    leftOutKinds
      .filter((kind) => keepsWords.includes(kind) === isKept)
      .flatMap((kind) => (counts[kind] ? [{ kind, count: counts[kind] }] : []))
  const said = (things: ReturnType<typeof some>) =>
    list.format(things.map(({ kind, count }) => names[kind](count)))
  const [gone, plain] = [some(false), some(true)]
  return [
    ...(gone.length > 0 ? [removed(said(gone), gone.length === 1 && gone[0]?.count === 1)] : []),
    ...(plain.length > 0 ? [wordsOnly(said(plain))] : []),
  ].join(' ')
}
