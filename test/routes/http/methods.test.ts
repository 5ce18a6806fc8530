/** What an address takes besides being read: said by Allow to whoever asks in another way. */
import { publicFormatPath } from '#server/http/addresses/negotiate-format.ts'
import { ask } from '#test/support/http/ask.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'
import { siteMap } from '#test/support/http/site-map.ts'

test('every address names its methods to whoever uses another', { timeout: 60_000 }, async ({
  server,
  loggedErrors,
}) => {
  const headers = { Origin: server.origin }
  for (const { pattern, takesForms } of await siteMap()) {
    const path = publicFormatPath(pattern.replaceAll(/:\w+/g, '1').replace('*', 'finns-inte'))
    const allow = takesForms ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS'
    for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'OPTIONS', 'TRACE']) {
      const answer = await ask(server.port, path, { method, headers })
      const expected = pattern === '/*' ? [404, undefined] : [method === 'OPTIONS' ? 204 : 405, allow]
      expect([method, path, answer.status, answer.headers.allow]).toEqual([method, path, ...expected])
    }
    if (takesForms) continue
    const sent = await ask(server.port, path, { method: 'POST', headers })
    expect([path, sent.status, sent.headers.allow]).toEqual([path, 405, 'GET, HEAD, OPTIONS'])
  }
  // somebody's mistake is not ours
  expect(loggedErrors).toEqual([])
})
