/** A text as words: lower case, NFC, words with a hyphen both apart and joined, compounds with their parts. */
import { compoundParts } from './compounds.ts'

/** One word as it stands in the text. */
export interface Word {
  /** As it stands there, hyphen included. */
  typed: string
  /** The word itself; with a hyphen joined into one. */
  word: string
  /** Pieces between hyphens; empty without a hyphen. */
  pieces: readonly string[]
  /** Base forms that Swedish compounds are made of. */
  parts: readonly string[]
  /** The parts say all that the word says. */
  whole: boolean
}

/** Longer is an address, a key or a mistake. */
const longestWord = 60

const pattern = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu

/** `known` spares the work for words that come again. */
export function wordsIn(text: string, known: Map<string, Word> = new Map()): Word[] {
  return (text.normalize('NFC').toLowerCase().match(pattern) ?? []).flatMap((typed) => {
    const word = typed.replaceAll('-', '')
    // a single letter says nothing, a single figure may
    if (word.length > longestWord || /^\p{L}$/u.test(word)) return []
    const found = known.get(typed) ?? asWord(typed, word)
    known.set(typed, found)
    return [found]
  })
}

function asWord(typed: string, word: string): Word {
  const pieces = typed.includes('-') ? typed.split('-').filter((piece) => piece.length > 1) : []
  if (pieces.length === 0) return { typed, word, pieces, ...compoundParts(word) }
  const parts = pieces.flatMap((piece) => compoundParts(piece).parts)
  // "e-tjänst" means more than its one long piece
  return { typed, word, pieces, parts, whole: typed.split('-').length === pieces.length }
}
