/** What of a shared text is written in sentences, with its places: paragraphs, items and quotes, line by line. */
import * as Y from 'yjs'
import type { Passage } from '../readability.ts'
import { type Facts, factsOf } from './facts.ts'

export function passagesOf(text: Y.Text): Passage[] {
  const passages: (Passage & { readonly facts: Facts })[] = []
  let current = { facts: factsOf(text.getAttributes()), from: 0, text: '' }
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    const lines = typeof insert === 'string' ? insert.split('\n') : ['', '']
    const facts = insert instanceof Y.Map ? factsOf(insert.toJSON()) : current.facts
    for (const [index, line] of lines.entries()) {
      if (index > 0) {
        passages.push(current)
        current = { facts, from: current.from + current.text.length + 1, text: '' }
      }
      current.text += line
    }
  }
  return [...passages, current].filter(({ facts }) => facts.type === undefined)
}
