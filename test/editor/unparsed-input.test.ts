// @vitest-environment jsdom
/** What cannot be read is told of as long as it stands somewhere. */
import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { groupOf } from '#app/domain/cases/document.ts'
import type { DraftConnection } from '#app/editor/connection/connection-state.ts'
import { pasteRows } from '#app/editor/grid/paste-rows.ts'
import { startSession } from '#app/editor/session/session.ts'

function openSession() {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const connection = { doc, awareness } as unknown as DraftConnection
  const session = startSession(
    { kind: 'case_study', language: 'sv', myId: 'anna', readContent: () => ({}) },
    connection,
  )
  return { session, end: () => awareness.destroy() }
}

test('Anna pastes rows with cells that cannot be read and undoes it: nothing waits to be mended, until she does it again', () => {
  const { session, end } = openSession()
  const group = groupOf('case_study', 'entries')
  if (!group) throw new Error('no cost map')
  const col = group.fields.findIndex(({ key }) => key === 'amount_likely')
  const told: number[] = []
  session.unparsed.subscribe(() => told.push(session.unparsed.count))
  const { unread } = pasteRows(session, group, [['cirka mycket'], ['120']], { row: null, col }, 'sv')
  expect(unread).toHaveLength(1)
  expect(session.unparsed.count).toBe(1)

  session.undo.undo()
  expect(session.rows('entries').ids).toEqual([])
  expect(told.at(-1)).toBe(0)
  expect(session.unparsed.isEmpty).toBe(true)
  expect(session.unparsed.waits(unread[0] ?? '')).toBe(false)

  session.undo.redo()
  expect(told.at(-1)).toBe(1)
  expect(session.unparsed.isEmpty).toBe(false)
  end()
})

test('a row can begin right behind another', () => {
  const { session, end } = openSession()
  const rows = session.rows('conclusions')
  const [first, last] = [rows.add(), rows.add()]
  const between = rows.add(1)
  expect(rows.ids).toEqual([first, between, last])
  end()
})
