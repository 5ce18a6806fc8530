import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeNext } from '#app/domain/access/safe-next.ts'

const origin = 'https://erfa.example'
/** Where a browser would go. */
const destination = (next: string) => new URL(safeNext(next), origin)

test.for([
  '/',
  '/konto',
  '/utkast/4f1c?visa=alla#slut',
  '/sok?q=fiber%20%C3%A5&omrade=a%2Fb',
  '/ok?next=//evil.example',
  '/en/organisationer/goteborg/medlemmar',
])('%s is a page of ours', (next) => {
  expect(safeNext(next)).toBe(next)
})

const elsewhere = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/\t/evil.example',
  '/%09/evil.example',
  '/%5cevil.example',
  '/%2fevil.example',
  ' //evil.example',
  '/x\r\nSet-Cookie:a=b',
  'javascript:alert(1)',
  'data:text/html,x',
  'https:evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/../..//evil.example',
  '//evil.example@erfa.example',
  'https://erfa.example@evil.example',
  '/\u2028/evil.example',
  '.',
  '',
]

test.for(elsewhere)('%j leads to the front page', (next) => {
  expect(safeNext(next)).toBe('/')
})

test('nothing at all leads to the front page', () => {
  expect(safeNext(null)).toBe('/')
  expect(safeNext(undefined)).toBe('/')
  expect(safeNext(`/${'a'.repeat(3000)}`)).toBe('/')
})

test('whatever is typed, the browser stays here', () => {
  const tricky = fc.array(
    fc.constantFrom('/', '\\', '.', '@', ':', '%', '2f', '5c', 'evil.example', '\t', '?', '#', 'https'),
    {
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        tricky.map((parts) => parts.join('')),
      ),
      (next) => {
        expect(destination(next).origin).toBe(origin)
        expect(safeNext(next)).toMatch(/^\/(?!\/)/)
      },
    ),
    { numRuns: 2000 },
  )
})

const corpus = new URL('../../../../shared/badinput/redirects.json', import.meta.url)
describe('the list of known tricks', () => {
  test.skipIf(!existsSync(corpus))('leads nowhere else', () => {
    const tricks: unknown = existsSync(corpus) ? JSON.parse(readFileSync(corpus, 'utf8')) : []
    for (const trick of Array.isArray(tricks) ? tricks : [])
      expect(destination(String(trick)).origin, String(trick)).toBe(origin)
  })
})
