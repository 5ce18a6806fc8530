/**
 * What a Swedish compound is made of, as base forms: "bredbandsutbyggnaden" is bredband and utbyggnad. The dictionary's
 * flags say which form a word takes before another (skol-, kommun-, trygghets-); where they are silent, an s or the loss
 * of a last vowel will do. Of several ways to split, the one with the fewest, longest and best known parts is taken.
 */
import { dictionary } from './dictionary.ts'
import { fold } from './fold.ts'
import { lemmasOf } from './lemmas.ts'
import { swedishWords } from './swedish-words.ts'

/** Shorter words are no compounds that anybody would look for by their parts. */
const shortestCompound = 6
/** Longer is an address or a mistake, and would cost time. */
const longestCompound = 50
const shortestPart = 3
/** Two letters that begin words of the field. */
const shortFronts = new Set(['e', 'it', 'va', 'ai', 'tv', 'hr', 'eu'])
/** Ends that are suffixes more often than words, and words that are joints. */
const noParts = new Set(
  'are het ing ning nad lig bar sam dom skap else isk tion ion ism ist or ar er en et na ens ets ans sin den det arna erna orna het heten'.split(
    ' ',
  ),
)

/** Words of the field: of two ways to split, the one with these is meant. */
const field = new Set(swedishWords.trim().split(/\s+/).map(fold))

/** A word of the field, in any form, or made of nothing but such. */
export function isFieldWord(word: string): boolean {
  const { parts } = compoundOf(word)
  const bases = parts.length > 0 ? [parts] : lemmasOf(word).map((lemma) => [lemma])
  return bases.some((base) => base.every((part) => field.has(fold(part))))
}

export interface Compound {
  /** Base forms, in their order; none when it is a simple word. */
  parts: string[]
  /** The word as it stands, its last part as base form. */
  lemma: string | null
}

const simple: Compound = { parts: [], lemma: null }

export function compoundOf(word: string): Compound {
  if (word.length < shortestCompound || word.length > longestCompound || !/^\p{L}+$/u.test(word))
    return simple
  const best = bestRest(word, 0, new Map())
  if (!best || best.parts.length < 2) return simple
  // a word of the dictionary is taken apart only where its parts are well known
  const asOne = lemmasOf(word)
  if (asOne.length > 0 && best.cost > costOfWhole(asOne)) return simple
  return { parts: best.parts, lemma: word.slice(0, best.lastAt) + best.parts.at(-1) }
}

/** What the rest of a word costs as known parts: less is likelier. */
interface Split {
  cost: number
  parts: string[]
  lastAt: number
}

const perPart = 10

function costOfWhole(lemmas: readonly string[]): number {
  return lemmas.some((lemma) => field.has(fold(lemma))) ? perPart : 2 * perPart + 7
}

function bestRest(word: string, from: number, known: Map<number, Split | null>): Split | null {
  const before = known.get(from)
  if (before !== undefined) return before
  let best: Split | null = from > 0 ? asLast(word, from) : null
  for (let to = from + 1; to <= word.length - shortestPart; to++) {
    if (to - from < shortestPart && !shortFronts.has(word.slice(from, to))) continue
    const front = frontOf(word.slice(from, to))
    const rest = front && bestRest(word, to, known)
    if (rest && (!best || front.cost + rest.cost < best.cost))
      best = { cost: front.cost + rest.cost, parts: [front.lemma, ...rest.parts], lastAt: rest.lastAt }
  }
  known.set(from, best)
  return best
}

function asLast(word: string, from: number): Split | null {
  const text = word.slice(from)
  if (text.length < shortestPart || noParts.has(text)) return null
  const lemmas = lemmasOf(text).filter((lemma) => lemma.length >= shortestPart)
  const lemma = lemmas.find((one) => field.has(fold(one))) ?? lemmas[0]
  return lemma ? { cost: costOf(lemma, 0), parts: [lemma], lastAt: from } : null
}

/** Flags of entries that may stand first or in the middle as they are. */
const stands = /[XU]/
/** Flag → what the joint adds, after what it takes away, as the dictionary's affixes zgyhxwvfuit say. */
const joints: readonly { flags: RegExp; undo: (front: string) => string[] }[] = [
  {
    flags: /[vf]/,
    undo: (front) => (front.endsWith('s') ? [front.slice(0, -1), `${front.slice(0, -1)}a`] : []),
  },
  {
    flags: /[zg]/,
    undo: (front) => [`${front}a`, `${front}e`, ...(front.endsWith('a') ? [front.slice(0, -1)] : [])],
  },
  {
    flags: /[yh]/,
    undo: (front) => (front.endsWith('e') ? [front.slice(0, -1), `${front.slice(0, -1)}a`] : []),
  },
  {
    flags: /x/,
    undo: (front) => (front.endsWith('o') ? [`${front.slice(0, -1)}a`, `${front.slice(0, -1)}e`] : []),
  },
  { flags: /w/, undo: (front) => (front.endsWith('u') ? [`${front.slice(0, -1)}a`] : []) },
  {
    flags: /[ui]/,
    undo: (front) => (front.endsWith('s') ? [front.slice(0, -2), `${front.slice(0, -1)}e`] : []),
  },
  {
    flags: /t/,
    undo: (front) => [
      `${front}ma`,
      `${front}me`,
      ...(front.endsWith('ra') ? [`${front.slice(0, -2)}er`] : []),
    ],
  },
]
/** Flags of what nouns end in. */
const nouns = /[BCDEGH]/
/** A joint that the dictionary does not know. */
const looseCost = 4

const fronts = new Map<string, { lemma: string; cost: number } | null>()
/** Enough for the words of the field; emptied when a text of nonsense has filled it. */
const mostFronts = 20_000

function frontOf(front: string): { lemma: string; cost: number } | null {
  const before = fronts.get(front)
  if (before !== undefined) return before
  if (fronts.size >= mostFronts) fronts.clear()
  const found = findFront(front)
  fronts.set(front, found)
  return found
}

function findFront(front: string): { lemma: string; cost: number } | null {
  if (shortFronts.has(front)) return { lemma: front, cost: perPart + 2 }
  if (noParts.has(front)) return null
  const { entriesOf } = dictionary()
  const exact = fold(front) !== front
  const found: { lemma: string; cost: number }[] = []
  const add = (lemma: string, flags: string, isJoint: boolean) => {
    const extra = isJoint ? 0 : looseCost
    if (isJoint || nouns.test(flags))
      found.push({ lemma, cost: costOf(lemma, extra + (nouns.test(flags) ? 0 : 6)) })
  }
  for (const { spelling, flags } of entriesOf(front, exact))
    if (stands.test(flags)) add(spelling, flags, true)
    else if (front.length > 3) add(spelling, flags, false)
  for (const { flags: allowed, undo } of joints)
    for (const stem of undo(front))
      if (stem.length >= shortestPart)
        for (const { spelling, flags } of entriesOf(stem, exact)) add(spelling, flags, allowed.test(flags))
  return found.toSorted((a, b) => a.cost - b.cost)[0] ?? null
}

function costOf(lemma: string, extra: number): number {
  const short = lemma.length <= 3 ? 5 : lemma.length === 4 ? 2 : 0
  return perPart + short + extra + (field.has(fold(lemma)) ? -2 : 1)
}
