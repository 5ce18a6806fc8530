import { describe, expect, test } from 'vitest'
import {
  ownPath,
  pathNames,
  pathStart,
  pathTo,
  patternOf,
  withFragment,
  withQuery,
} from '#app/domain/paths.ts'

describe('an address of the site map', () => {
  test('names what it is about', () => {
    expect(pathTo('home')).toBe('/')
    expect(pathTo('draftCheckpoint', { id: 'd1', checkpoint: 7 })).toBe('/utkast/d1/tidslinje/7')
    expect(pathTo('caseVersion', { shelf: 'fall', slug: 'vattenmatare', number: 3 })).toBe(
      '/fall/vattenmatare/v/3',
    )
  })

  test('holds in one part whatever came from another address', () => {
    expect(pathTo('review', { id: '../admin?x#y' })).toBe('/granskning/..%2Fadmin%3Fx%23y')
    expect(pathTo('organisation', { slug: 'åre/en' })).toBe('/organisationer/%C3%A5re%2Fen')
  })

  test('is not made without what it is about: it would be the address of another page', () => {
    expect(() => pathTo('draft', { id: undefined })).toThrow('/utkast/:id without id')
    expect(() => pathTo('draftSharing', { id: '' })).toThrow('without id')
  })

  test('says the rest in its query, and nothing of what is not said', () => {
    expect(
      pathTo('search', { q: 'fiber & moln', area: ['school', 'culture'], sida: null, ordning: '' }),
    ).toBe('/sok?q=fiber+%26+moln&area=school&area=culture')
    expect(pathTo('submission', { id: 'd1', visa: 'allt' })).toBe('/utkast/d1/inlamning?visa=allt')
  })

  test('takes more later, and a place on the page', () => {
    expect(withQuery(pathTo('search', { q: 'x' }), { sida: 2 })).toBe('/sok?q=x&sida=2')
    expect(withQuery(pathTo('search'), {})).toBe('/sok')
    expect(withFragment(pathTo('account'), 'sessions')).toBe('/konto#sessions')
  })

  test('is recognised in a link that somebody wrote', () => {
    for (const link of ['/fall/vattenmatare', '/lardom/x#rad', '/sok?q=x', '/amnen/theme/both'])
      expect(ownPath(link)).toBe(link)
    for (const link of [
      'https://example.org/fall/x',
      '//example.org',
      '/finns/inte',
      '/falla/x',
      '/utkast/1/2/3/4',
    ])
      expect(ownPath(link)).toBeNull()
  })

  test('without its last part is an address too, unless what it ends with is a secret', () => {
    const patterns = pathNames.map(patternOf)
    const shortened = patterns
      .filter((pattern) => !pattern.endsWith('/:token'))
      .map((pattern) => pattern.replace(/\/[^/]*$/, '') || '/')
    expect(shortened.filter((pattern) => !patterns.includes(pattern))).toEqual([])
  })

  test('has a beginning that addresses of its kind share', () => {
    expect(pathStart('passwordReset')).toBe('/aterstall/')
    expect(pathStart('drafts')).toBe('/utkast')
  })
})
