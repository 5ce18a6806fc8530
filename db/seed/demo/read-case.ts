/** A case of the demo world out of its file: whose it is, what happened to it in which order, and what it said when. */
import { isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Content } from '#app/domain/cases/content.ts'
import { caseKinds } from '#app/domain/cases/document.ts'
import { languages } from '#app/domain/language.ts'
import { collaboratorRoles } from '#app/domain/people/person.ts'
import { draftMoves, publicationMoves } from '#app/domain/reviews/workflow.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { type Place, readText, WrittenWrongly } from './read-text.ts'
import type { DemoCase, StoryEvent } from './story.ts'

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(table) as Key[])
const person = keysOf(people)
const at = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)

const writing = z.strictObject({ at, did: z.literal('write'), by: z.array(person).min(1), text: z.string() })
const moving = z.strictObject({
  at,
  did: keysOf({ ...draftMoves, ...publicationMoves }),
  by: person.nullable(),
  note: z.string().default(''),
  changeNote: z.string().default(''),
  into: z.string().optional(),
})
const file = z.strictObject({
  kind: z.enum(caseKinds),
  owner: keysOf(organisations),
  language: z.enum(languages).default('sv'),
  invited: z.array(z.strictObject({ person, role: z.enum(collaboratorRoles), by: person, at })).default([]),
  story: z.array(z.discriminatedUnion('did', [writing, moving])).min(1),
  texts: z.record(z.string(), z.record(z.string(), z.unknown())),
})

/**
 * @param name of the file, for whoever has to mend it; without its folder and ending it is the key of the case
 * @throws Error with file, line and key of what is written wrongly
 */
export function readCase(name: string, source: string): DemoCase {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const [syntax] = document.errors
  if (syntax) throw new Error(`${name}: ${syntax.message}`)
  const complain = (place: Place, message: string) => {
    const node = document.getIn(place, true)
    const line = isNode(node) && node.range ? `:${lines.linePos(node.range[0]).line}` : ''
    return new Error(`${name}${line}: ${place.join('/')}: ${message}`)
  }
  const parsed = file.safeParse(document.toJS())
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    throw complain([...(issue?.path ?? []), ...keys].map(toKey), issue?.message ?? 'is not a case')
  }
  const { texts, story, ...demo } = parsed.data
  let said: Content = {}
  const events = story.map((event, index): StoryEvent => {
    if (event.did !== 'write') {
      const { into, ...move } = event
      return { ...move, ...(into && { into }) }
    }
    const given = texts[event.text]
    if (!given) throw complain(['story', index, 'text'], `there is no text called ${event.text}`)
    try {
      said = readText(demo.kind, said, given)
    } catch (problem) {
      if (!(problem instanceof WrittenWrongly)) throw problem
      throw complain(['texts', event.text, ...problem.place], problem.message)
    }
    return { ...event, text: said }
  })
  const unused = Object.keys(texts).find(
    (key) => !story.some((event) => event.did === 'write' && event.text === key),
  )
  if (unused) throw complain(['texts', unused], 'nobody writes it')
  return { key: name.replace(/^.*\/|\.yaml$/g, ''), ...demo, story: events }
}

function toKey(part: PropertyKey): string | number {
  return typeof part === 'symbol' ? String(part) : part
}
