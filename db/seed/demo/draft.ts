/** The drafts of the demo world as they would be had somebody typed them: each person's words under their own client id. */
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { Content } from '#app/domain/cases/content.ts'
import { fieldsOf } from '#app/domain/cases/document.ts'
import { restore } from '#app/domain/cases/restoration/restore.ts'
import { writeContent } from '#app/domain/cases/write-content.ts'
import type { PersonKey } from './people.ts'
import type { Played } from './play.ts'

export interface DraftHistory {
  /** The whole document after each writing. */
  states: Uint8Array[]
  clients: { person: PersonKey; clientId: number; at: string }[]
}

export function draftOf({ demo, writings }: Played): DraftHistory {
  const doc = new Y.Doc()
  const history: DraftHistory = { states: [], clients: [] }
  let said: Content = {}
  for (const { at, by, text } of writings) {
    for (const [place, person] of by.entries()) {
      const before = clientsIn(doc)
      const target = new Y.Doc()
      writeContent(target, demo.kind, partly(said, text, (place + 1) / by.length, demo.kind))
      doc.clientID = clientIdOf(demo.key, person)
      restore(doc, target, demo.kind)
      target.destroy()
      // whoever writes has an id for letters and one for boundaries
      for (const clientId of clientsIn(doc))
        if (!before.has(clientId)) history.clients.push({ person, clientId, at })
    }
    said = text
    history.states.push(Y.encodeStateAsUpdate(doc))
  }
  doc.destroy()
  return history
}

const clientsIn = (doc: Y.Doc) => new Set(Y.decodeStateVector(Y.encodeStateVector(doc)).keys())

/** `before` with this share of what changes in `after`: those who write together divide it in the order of the page. */
function partly(before: Content, after: Content, share: number, kind: Played['demo']['kind']): Content {
  const [old, fresh] = [valuesOf(before), valuesOf(after)]
  const keys = fieldsOf(kind).map((field) => field.key)
  const changed = keys.filter((key) => old[key] !== fresh[key])
  const written = changed.slice(0, Math.ceil(changed.length * share))
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = written.includes(key) ? fresh[key] : old[key]
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function valuesOf(content: Content): Readonly<Record<string, unknown>> {
  return content
}

/** Always the same, so that two installations hold the same bytes. */
function clientIdOf(demo: string, person: PersonKey): number {
  return createHash('sha256').update(`${demo} ${person}`).digest().readUInt32BE() || 1
}
