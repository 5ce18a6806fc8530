/** Base forms of Swedish words: "skolan" is skola, "bygglovet" is bygglov. */
import { dictionary } from './dictionary.ts'
import { fold } from './fold.ts'
import { irregular } from './irregular.ts'

/** Compounds are inflected in their last part. */
const irregularEnds = [...irregular].filter(([form]) => form.length > 4)

/** More is ambiguity that helps nobody. */
const mostLemmas = 3

/** None when the dictionary does not know the word. Without any dots, words with dots are meant too. */
export function lemmasOf(word: string): string[] {
  const known = irregular.get(word)
  if (known) return [known]
  const { entriesOf, suffixes, longestSuffix } = dictionary()
  const plain = fold(word)
  const exact = plain !== word
  const found = new Set<string>()
  for (const { spelling, flags } of entriesOf(word, exact))
    if (!/[Z¤]/.test(flags)) found.add(regular(spelling))
  for (let length = Math.min(longestSuffix, word.length - 1); length >= 0; length--) {
    const end = plain.slice(plain.length - length)
    for (const rule of suffixes.get(length === 0 ? '' : end) ?? []) {
      if (exact && !word.endsWith(rule.add)) continue
      const stem = word.slice(0, word.length - length) + rule.strip
      if (stem.length < 2) continue
      for (const { spelling, flags } of entriesOf(stem, exact))
        if (
          flags.includes(rule.flag) &&
          !flags.includes('Z') &&
          (!rule.condition || rule.condition.test(spelling))
        )
          found.add(regular(spelling))
    }
    if (found.size > 0 && length === 0) break
  }
  // genitives of any form
  if (found.size === 0 && word.endsWith('s') && word.length > 3) return lemmasOf(word.slice(0, -1))
  return [...found].slice(0, mostLemmas)
}

function regular(lemma: string): string {
  const whole = irregular.get(lemma)
  if (whole) return whole
  const end = irregularEnds.find(([form]) => lemma.length > form.length + 2 && lemma.endsWith(form))
  return end ? lemma.slice(0, -end[0].length) + end[1] : lemma
}

/** What verbs and the nouns made of them share: kostade, kostnad, kosta are kost-; none for words that are nothing else. */
export function rootOf(lemma: string): string | null {
  const root =
    /^(.{3,}?[^aeiouyåäö].*?|.{4,}?)(?:eringar|ering|ningar|ning|nad|ande|ende|else|are|era|ad|a)$/.exec(
      lemma,
    )?.[1]
  return root && root.length >= 4 ? root : null
}

/** Flags of what nouns end in; of verbs and adjectives, which have some of those too. */
const nounFlags = /[BDEGH]/
const otherFlags = /[mMNKLOPQ]/

/** Known to the dictionary, and as a noun under no reading: "kostade", "ihop", "digital". */
export function isNoNoun(word: string): boolean {
  const lemmas = lemmasOf(word)
  const { entriesOf } = dictionary()
  return (
    lemmas.length > 0 &&
    lemmas.every((lemma) =>
      entriesOf(lemma, fold(lemma) !== lemma).every(
        ({ flags }) => !nounFlags.test(flags) || otherFlags.test(flags),
      ),
    )
  )
}
