/** Rich text, block by block: an equal block stays, one of the same kind is edited inside, only the rest goes or comes. */
import { diffArrays } from 'diff'
import * as Y from 'yjs'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import { restoreMarkedText } from './marked-text.ts'

type Parent = Y.XmlFragment | Y.XmlElement
type Child = Y.XmlElement | Y.XmlText

/** Beyond this many blocks that differ it is another text. */
const mostChanges = 1500

export function restoreChildren(parent: Parent, past: Parent): void {
  const target = childrenOf(past)
  // to and fro over the list, because the diff counts and the edits move places
  let at = 0
  for (const step of steps(childrenOf(parent), target)) {
    if (step.kind === 'remove') parent.delete(at, 1)
    else {
      if (step.kind === 'insert') parent.insert(at, [copyOf(step.past)])
      else if (step.kind === 'edit') restoreInside(step.live, step.past)
      at++
    }
  }
}

type Step =
  | { kind: 'keep' }
  | { kind: 'remove' }
  | { kind: 'insert'; past: Child }
  | { kind: 'edit'; live: Child; past: Child }

function steps(live: readonly Child[], past: readonly Child[]): Step[] {
  const result: Step[] = []
  let [l, p] = [0, 0]
  let waiting: Child[] = []
  for (const hunk of aligned(live.map(signature), past.map(signature))) {
    if (hunk.removed) {
      waiting = live.slice(l, l + hunk.count)
      l += hunk.count
    } else if (hunk.added) {
      result.push(...pairs(waiting, past.slice(p, p + hunk.count)))
      waiting = []
      p += hunk.count
    } else {
      result.push(...pairs(waiting, []))
      waiting = []
      for (let n = 0; n < hunk.count; n++) result.push({ kind: 'keep' })
      l += hunk.count
      p += hunk.count
    }
  }
  return [...result, ...pairs(waiting, [])]
}

/** What differs is paired by kind, in order: a changed paragraph is edited, so that whoever types in it goes on typing. */
function pairs(live: readonly Child[], past: readonly Child[]): Step[] {
  const result: Step[] = []
  let [l, p] = [0, 0]
  for (const hunk of aligned(live.map(kindOf), past.map(kindOf))) {
    for (let n = 0; n < hunk.count; n++) {
      const [here, then] = [live[l], past[p]]
      if (hunk.removed) {
        result.push({ kind: 'remove' })
        l++
      } else if (hunk.added && then) {
        result.push({ kind: 'insert', past: then })
        p++
      } else if (here && then) {
        result.push({ kind: 'edit', live: here, past: then })
        l++
        p++
      }
    }
  }
  return result
}

function aligned(before: string[], after: string[]) {
  return (
    diffArrays(before, after, { maxEditLength: mostChanges }) ?? [
      { count: before.length, removed: true, added: false },
      { count: after.length, removed: false, added: true },
    ]
  )
}

function restoreInside(live: Child, past: Child) {
  if (live instanceof Y.XmlText && past instanceof Y.XmlText) restoreMarkedText(live, past)
  if (live instanceof Y.XmlElement && past instanceof Y.XmlElement) {
    const [now, then] = [attributes(live), attributes(past)]
    for (const name of Object.keys(now)) if (!(name in then)) live.removeAttribute(name)
    for (const [name, value] of Object.entries(then)) {
      // numbers are stored as numbers, whatever the type of the library says
      if (now[name] !== value) live.setAttribute(name, value as string)
    }
    restoreChildren(live, past)
  }
}

function childrenOf(parent: Parent): Child[] {
  return parent
    .toArray()
    .filter((child): child is Child => child instanceof Y.XmlElement || child instanceof Y.XmlText)
}

function copyOf(child: Child): Child {
  return child.clone()
}

function kindOf(child: Child): string {
  return child instanceof Y.XmlText ? '#text' : child.nodeName
}

function signature(child: Child): string {
  if (child instanceof Y.XmlText) return `#text${canonicalJson(child.toDelta())}`
  return `${child.nodeName}${canonicalJson(attributes(child))}[${childrenOf(child).map(signature).join()}]`
}

function attributes(element: Y.XmlElement): Record<string, unknown> {
  return element.getAttributes()
}
