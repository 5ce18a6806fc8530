import { createCookies, signedInHeaders } from '#server/http/cookies.ts'
import { cookieOf } from '#test/support/http/cookies.ts'
import { expect, test } from '#test/support/world.ts'

const id = 'a'.repeat(40)
const attributesOf = (setCookie: string) => setCookie.split('; ').slice(1).sort()

test('a session lives in a cookie that no script, no other site and no neighbouring host reaches', () => {
  const cookies = createCookies('https://erfa.example')
  const setCookie = cookies.setSessionId(id)
  expect(cookieOf(setCookie)).toBe(`__Host-erfa=${id}`)
  expect(attributesOf(setCookie)).toEqual(['HttpOnly', 'Max-Age=86400', 'Path=/', 'SameSite=Lax', 'Secure'])
  expect(attributesOf(cookies.clearSession())).toContain('Max-Age=0')
  expect(cookies.readSessionId(cookieOf(cookies.clearSession()))).toBeNull()
})

test('a known device is known for a year, by a cookie that no script reaches', () => {
  const setCookie = createCookies('https://erfa.example').setDeviceToken('1.a.b')
  expect(cookieOf(setCookie)).toBe('__Host-erfa-device=1.a.b')
  expect(attributesOf(setCookie)).toEqual([
    'HttpOnly',
    'Max-Age=31536000',
    'Path=/',
    'SameSite=Lax',
    'Secure',
  ])
})

test('on a machine of its own without https the cookies are plain', () => {
  const cookies = createCookies('http://localhost:3000')
  expect(cookies.setSessionId(id)).toMatch(/^erfa=a{40}; /)
  expect(cookies.setSessionId(id)).not.toContain('Secure')
  expect(cookies.readSessionId(`a=1; erfa=${id}; erfa-device=x`)).toBe(id)
  expect(cookies.readDeviceToken(`a=1; erfa=${id}; erfa-device=x`)).toBe('x')
})

test('whatever else a browser sends is no session', () => {
  const { readSessionId } = createCookies('https://erfa.example')
  for (const header of [
    undefined,
    '',
    'x',
    '__Host-erfa=',
    `erfa=${id}`,
    '=;=;',
    '__proto__=x',
    ';'.repeat(9_000),
  ])
    expect(readSessionId(header)).toBeNull()
})

test('whoever signs in gets both', () => {
  const headers = signedInHeaders(createCookies('http://localhost'), { id, deviceToken: '1.a.b' })
  expect(headers.getSetCookie().map(cookieOf)).toEqual([`erfa=${id}`, 'erfa-device=1.a.b'])
})
