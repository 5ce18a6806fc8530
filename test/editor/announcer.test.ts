/** What Anna hears of a draft while much happens at once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcer } from '#app/editor/session/announcer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What the live region holds, one after another. */
function heardBy(announcer: Announcer): string[] {
  const heard: string[] = []
  announcer.subscribe(() => heard.push(announcer.text))
  return heard
}

test('two things that happen at once are both heard, the first first', () => {
  const announcer = new Announcer()
  const heard = heardBy(announcer)
  announcer.say('Bo tog bort raden')
  announcer.say('Cecilia kom')
  expect(heard).toEqual(['Bo tog bort raden'])
  vi.runAllTimers()
  expect(heard).toEqual(['Bo tog bort raden', 'Cecilia kom'])
})

test('a message stands until it can have been spoken', () => {
  const announcer = new Announcer()
  const long =
    'Bo tog bort raden som du skriver i. Det du hade skrivit står kvar här tills du stänger meddelandet.'
  announcer.say(long)
  announcer.say('Cecilia kom')
  vi.advanceTimersByTime(4_000)
  expect(announcer.text).toBe(long)
  vi.advanceTimersByTime(2_000)
  expect(announcer.text).toBe('Cecilia kom')
})

test('that all is saved takes the place of no other message, and is heard after them', () => {
  const announcer = new Announcer()
  const heard = heardBy(announcer)
  announcer.say('Bo tog bort raden')
  announcer.sayState('Sparat 14.32')
  announcer.say('Cecilia kom')
  vi.runAllTimers()
  expect(heard).toEqual(['Bo tog bort raden', 'Cecilia kom', 'Sparat 14.32'])
})

test('of states that waited only the latest is heard', () => {
  const announcer = new Announcer()
  const heard = heardBy(announcer)
  announcer.say('Bo tog bort raden')
  announcer.sayState('Inte sparat')
  announcer.sayState('Sparat 14.32')
  vi.runAllTimers()
  expect(heard).toEqual(['Bo tog bort raden', 'Sparat 14.32'])
})

test('a message that waits already is not repeated; one that comes again later is', () => {
  const announcer = new Announcer()
  const heard = heardBy(announcer)
  announcer.say('Raden är flyttad')
  announcer.say('Cecilia kom')
  announcer.say('Cecilia kom')
  vi.runAllTimers()
  announcer.say('Cecilia kom')
  vi.runAllTimers()
  expect(heard).toEqual(['Raden är flyttad', 'Cecilia kom', 'Cecilia kom\u00a0'])
})
