/**
 * What a Swedish compound is made of, as base forms: "bredbandsutbyggnaden" is bredband and utbyggnad. Parts are known
 * from our list of words. Between them Swedish puts an s, or takes away or exchanges a last vowel (skola, skolbok; gata,
 * gatukontor); the last part may be inflected. Words typed without dots are compared without dots.
 */
import { fold } from './fold.ts'
import { swedishWords } from './swedish-words.ts'

/** Shorter words are no compounds that anybody would look for by their parts. */
const shortestCompound = 7
/** Longer is an address or a mistake, and would cost time. */
const longestCompound = 50
/** A known part beside an unknown one must be long enough not to be there by chance. */
const shortestLonePart = 5
const shortestUnknown = 3

const endings = new Set(
  (
    ' a ad ade ades an ande ar are aren arens arna arnas ars as at de den dens e en ens er eras eren ern erna ernas ers es et ets ' +
    'na nas n ns or orna ornas ors r s t ts'
  ).split(' '),
)

interface Forms {
  /** form as it stands inside a compound → base form */
  fronts: ReadonlyMap<string, string>
  /** stem that endings are put to → base form */
  tails: ReadonlyMap<string, string>
}

const asWritten = formsOf((word) => word)
/** For words typed without dots. */
const undotted = formsOf(fold)

function formsOf(spelling: (word: string) => string): Forms {
  const fronts = new Map<string, string>()
  const tails = new Map<string, string>()
  for (const word of swedishWords.trim().split(/\s+/)) {
    const plain = spelling(word)
    const short = /[ae]$/.test(plain) ? plain.slice(0, -1) : null
    const joined = short ? ['', 's', 'o', 'u'].map((link) => short + link) : [`${plain}e`]
    for (const form of [plain, `${plain}s`, ...joined]) if (!fronts.has(form)) fronts.set(form, word)
    for (const form of short ? [plain, short] : [plain]) if (!tails.has(form)) tails.set(form, word)
  }
  return { fronts, tails }
}

/** The known parts in their order; none for a simple word. `whole` when they make up the word without a rest. */
export function compoundParts(word: string): { parts: string[]; whole: boolean } {
  const forms = fold(word) === word ? undotted : asWritten
  if (word.length < shortestCompound || word.length > longestCompound || tailOf(word, forms))
    return { parts: [], whole: false }
  const known: Known = { ...forms, covers: new Map() }
  const all = cover(word, 0, known)
  return { parts: [...new Set(all ?? beside(word, known))], whole: all !== null }
}

interface Known extends Forms {
  /** from → what covers the rest of the word from there on */
  covers: Map<number, string[] | null>
}

function cover(text: string, from: number, known: Known): string[] | null {
  const before = known.covers.get(from)
  if (before !== undefined) return before
  const found = tailFrom(text, from, known) ?? frontAndRest(text, from, known)
  known.covers.set(from, found)
  return found
}

function tailFrom(text: string, from: number, forms: Forms): string[] | null {
  const tail = from > 0 ? tailOf(text.slice(from), forms) : null
  return tail ? [tail] : null
}

/** The longest first part that leaves a rest which is known too. */
function frontAndRest(text: string, from: number, known: Known): string[] | null {
  for (let to = text.length - shortestUnknown; to >= from + shortestUnknown; to--) {
    const front = known.fronts.get(text.slice(from, to))
    const rest = front ? cover(text, to, known) : null
    if (front && rest) return [front, ...rest]
  }
  return null
}

function tailOf(text: string, { tails }: Forms): string | null {
  for (let length = text.length; length >= shortestUnknown; length--) {
    const base = tails.get(text.slice(0, length))
    if (base && endings.has(text.slice(length))) return base
  }
  return null
}

/** Where only one part is in our list: a name before a known word, or a known word with an s before an unknown one. */
function beside(text: string, known: Known): string[] {
  for (let from = shortestUnknown; from <= text.length - shortestLonePart; from++) {
    const parts = cover(text, from, known)
    if (parts?.[0] && parts[0].length >= shortestLonePart) return parts
  }
  for (let to = text.length - shortestUnknown; to > shortestLonePart; to--) {
    const front = text[to - 1] === 's' ? known.fronts.get(text.slice(0, to)) : null
    // the s must join: in "kursplan" it belongs to the word
    if (front && front.length >= shortestLonePart && front.length < to) return [front]
  }
  return []
}
