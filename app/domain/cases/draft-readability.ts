/**
 * How hard the texts of a draft are to read: each by itself, and all together, since most are too short to have a value of
 * their own. Every text counts that readers meet in sentences, the summary and the takeaways as well as the long ones.
 */
import type * as Y from 'yjs'
import { passagesOf } from '#app/domain/text/flat/passages.ts'
import { isSentence, lixOfAll, type Readability, readability } from '#app/domain/text/readability.ts'
import { type CaseKind, leafAt } from './document.ts'
import { draftTexts } from './draft-texts.ts'
import { holdsSentences } from './word-count.ts'

export interface ReadText {
  readonly path: string
  readonly how: Readability
}

export interface DraftReadability {
  /** Null when there are too few words to say anything. */
  readonly lix: number | null
  readonly words: number
  /** Those with words, in reading order. */
  readonly texts: readonly ReadText[]
}

export function draftReadability(doc: Y.Doc, kind: CaseKind): DraftReadability {
  // cells of tables hold words, not sentences
  const paths = new Set(draftTexts(doc, kind).flatMap(({ path, root }) => (path === root ? [path] : [])))
  const all = [...paths].flatMap((path) => {
    const field = leafAt(kind, path.split('/'))
    if (!field || !holdsSentences(field)) return []
    const text = doc.getText(path)
    const how = readability(passagesOf(text))
    return how.words > 0 ? [{ path, how, counts: field.type !== 'text' || isSentence(text.toString()) }] : []
  })
  return {
    lix: lixOfAll(all.filter(({ counts }) => counts).map(({ how }) => how)),
    words: all.reduce((sum, { how }) => sum + how.words, 0),
    texts: all.map(({ path, how }) => ({ path, how })),
  }
}
