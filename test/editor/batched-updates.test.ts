import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { BatchedUpdates } from '#app/editor/connection/batched-updates.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A colleague who types into a batch, and what the one who receives it sees. */
function colleague() {
  const theirs = new Y.Doc()
  const mine = new Y.Doc()
  const arrived = new BatchedUpdates(mine, 'the server')
  let transactions = 0
  mine.on('afterTransaction', ({ origin }: Y.Transaction) => {
    if (origin === 'the server') transactions++
  })
  theirs.on('update', (update: Uint8Array) => arrived.add(update))
  const text = theirs.getText('t')
  return {
    arrived,
    types: (words: string) => {
      for (const letter of words) text.insert(text.length, letter)
    },
    sees: () => mine.getText('t').toString(),
    transactions: () => transactions,
  }
}

test('one letter now and then is seen at once', () => {
  const bo = colleague()
  for (const [letter, all] of [
    ['a', 'a'],
    ['b', 'ab'],
    ['c', 'abc'],
  ] as const) {
    bo.types(letter)
    expect(bo.sees()).toBe(all)
    vi.advanceTimersByTime(200)
  }
  expect(bo.transactions()).toBe(3)
})

test('letters that come faster are applied together, the first of them at once', () => {
  const bo = colleague()
  bo.types('vatten')
  expect(bo.sees()).toBe('v')
  vi.advanceTimersByTime(150)
  expect(bo.sees()).toBe('vatten')
  expect(bo.transactions()).toBe(2)
})

test('before anything is answered, what waits is applied', () => {
  const bo = colleague()
  bo.types('vatten')
  bo.arrived.flush()
  expect(bo.sees()).toBe('vatten')
})

test('what comes later still comes at once', () => {
  const bo = colleague()
  bo.types('vatten')
  vi.advanceTimersByTime(1000)
  bo.types('m')
  expect(bo.sees()).toBe('vattenm')
})

test('nothing is applied to a draft that was closed', () => {
  const bo = colleague()
  bo.types('vatten')
  bo.arrived.destroy()
  vi.advanceTimersByTime(1000)
  expect(bo.sees()).toBe('v')
})
