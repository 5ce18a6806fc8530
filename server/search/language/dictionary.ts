/**
 * The Swedish dictionary (`dictionary-sv`, LGPL-3.0) as a table: entries found by their letters without dots, each with
 * its spelling and its flags, and the suffixes that the flags allow. Read when the process starts, in about a third of a second;
 * kept as one string and a few typed arrays (some 6 MB) instead of objects.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fold } from './fold.ts'

export interface Suffix {
  flag: string
  /** What the entry loses at its end, and what it gets instead. */
  strip: string
  condition: RegExp | null
}

export interface Dictionary {
  /** Entries whose letters without dots are these; with `exact` only those that are spelled so. */
  entriesOf: (letters: string, exact: boolean) => { spelling: string; flags: string }[]
  /** Suffixes by what they add, without dots. */
  suffixes: ReadonlyMap<string, readonly (Suffix & { add: string })[]>
  longestSuffix: number
}

let loaded: Dictionary | null = null

/** Read once for the process: it never changes while it runs. The first call takes long: a server makes it before it answers. */
export function dictionary(): Dictionary {
  loaded ??= load()
  return loaded
}

/** Words. Entries with capitals are names and abbreviations, which have no other forms. */
const usable = /^[a-zåäöéèáüç]+$/

function load(): Dictionary {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-sv'))
  const lines = readFileSync(join(folder, 'index.dic'), 'utf8').split('\n')
  const flagSets = new Map<string, number>()
  const spellings: string[] = []
  const flagsOf: number[] = []
  for (const line of lines) {
    const [written = '', flags = ''] = line.split('/')
    if (written.length < 2 || !usable.test(written) || flags.includes('%')) continue
    spellings.push(written)
    flagsOf.push(flagSets.get(flags) ?? flagSets.set(flags, flagSets.size).size - 1)
  }
  return {
    ...table(spellings, Uint16Array.from(flagsOf), [...flagSets.keys()]),
    ...suffixesOf(readFileSync(join(folder, 'index.aff'), 'utf8')),
  }
}

/** A hash table with open addressing: no object per word. */
function table(spellings: readonly string[], flagsOf: Uint16Array, flagSets: readonly string[]) {
  const size = 2 ** Math.ceil(Math.log2(spellings.length * 2))
  const slots = new Int32Array(size)
  const starts = Int32Array.from(spellings, () => 0)
  const count = spellings.length
  let at = 0
  spellings.forEach((word, index) => {
    starts[index] = at
    at += word.length
    let slot = hash(fold(word)) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = index + 1
  })
  // through a buffer: joined strings would keep every piece alive
  const letters = Buffer.from(spellings.join(''), 'latin1').toString('latin1')
  const spellingOf = (index: number) =>
    letters.slice(starts[index], index + 1 < count ? starts[index + 1] : at)
  return {
    entriesOf: (wanted: string, exact: boolean) => {
      const found: { spelling: string; flags: string }[] = []
      for (let slot = hash(fold(wanted)) & (size - 1); slots[slot] !== 0; slot = (slot + 1) & (size - 1)) {
        const index = (slots[slot] ?? 0) - 1
        const spelling = spellingOf(index)
        if (
          exact ? spelling === wanted : spelling.length === wanted.length && fold(spelling) === fold(wanted)
        )
          found.push({ spelling, flags: flagSets[flagsOf[index] ?? 0] ?? '' })
      }
      return found
    },
  }
}

function hash(letters: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Flags of endings that make other forms of the same word; the others make joints of compounds and inhabitants of places. */
const inflections = /^[A-R Tm]$/

function suffixesOf(text: string) {
  const suffixes = new Map<string, (Suffix & { add: string })[]>()
  let longestSuffix = 0
  for (const line of text.split('\n')) {
    const [kind, flag = '', strip = '', added = '', condition] = line.trim().split(/\s+/)
    // the head of a group has no condition
    if (kind !== 'SFX' || condition === undefined || !inflections.test(flag)) continue
    const add = added.split('/')[0] === '0' ? '' : (added.split('/')[0] ?? '')
    const key = fold(add)
    longestSuffix = Math.max(longestSuffix, key.length)
    const rules = suffixes.get(key) ?? []
    rules.push({
      flag,
      add,
      strip: strip === '0' ? '' : strip,
      condition: condition === '.' ? null : new RegExp(`${condition}$`),
    })
    suffixes.set(key, rules)
  }
  return { suffixes, longestSuffix }
}
