/**
 * Whatever is put into a request, everybody else waits no longer than a moment: work grows with what was sent no faster
 * than its length, and its length has a limit.
 */
import { idOf } from '#db/seed/demo/ids.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { indexCase } from '#server/search/index-case.ts'
import { ask } from '#test/support/http/ask.ts'
import { expect, type FormVisitor, test } from '#test/support/http/form-visitor.ts'
import { routeExamples } from '#test/support/http/route-examples.ts'
import { siteMap } from '#test/support/http/site-map.ts'
import { cpuMs } from '#test/support/processes/cpu.ts'

/** Ten times an ordinary page; what this was written for took twenty seconds. */
const withinMs = 500
const urlencoded = 'application/x-www-form-urlencoded'
/** As much as the edge lets through. */
const longestBody = 256 * 1024
/** Node takes 16 kB of headers in all. */
const longestHeader = 15_000

const upTo = (length: number, piece: string) => piece.repeat(Math.floor(length / piece.length))
const manyNames = (count: number, prefix = '') =>
  Array.from({ length: count }, (_, at) => `${prefix}${at.toString(36)}=`).join('&')
const parts = (header: string) =>
  `${upTo(longestBody - 10, `--b\r\nContent-Disposition: form-data; ${header}\r\n\r\n\r\n`)}--b--\r\n`

const bodies: Record<string, { type?: string; body: string }> = {
  '42,000 names': { body: manyNames(42_000) },
  '500 names': { body: manyNames(500) },
  'one name again and again': { body: upTo(longestBody, 'email&') },
  'a list without end': { body: upTo(longestBody, 'email[]&') },
  'nothing but separators': { body: upTo(longestBody, '&') },
  'names that are dangerous as keys': { body: upTo(longestBody, '__proto__=a&constructor=b&') },
  'one long name': { body: upTo(longestBody, 'a') },
  'spaces before a letter': { body: `email=${upTo(longestBody - 20, '+')}a&password=a` },
  'marks that have to be sorted': {
    body: `email=a${upTo(longestBody / 2 - 20, '%CC%81')}${upTo(longestBody / 2 - 20, '%CC%96')}&password=a`,
  },
  'half percent signs': { body: `email=${upTo(longestBody - 20, '%')}` },
  'dots and dashes': { body: `email=a@${upTo(longestBody - 40, 'a.-')}&password=a` },
  'a long password': { body: `email=a@b.example&password=${upTo(longestBody - 40, 'a')}` },
  'many parts': { type: 'multipart/form-data; boundary=b', body: parts('name="a"') },
  'many files': { type: 'multipart/form-data; boundary=b', body: parts('name="a"; filename="b"') },
  'another format': { type: 'application/json', body: upTo(longestBody, '[') },
}

test('no form, however it is filled in, keeps everybody else waiting', { timeout: 60_000 }, async ({
  server,
}) => {
  const origin = { Origin: server.origin }
  await ask(server.port, '/logga-in')
  const answers: Record<string, number> = {}
  const slow: string[] = []
  for (const [what, { type = urlencoded, body }] of Object.entries(bodies)) {
    const headers = { ...origin, 'Content-Type': type }
    const ms = await cpuMs(async () => {
      answers[what] = (await ask(server.port, '/logga-in', { method: 'POST', headers, body })).status
    })
    if (ms > withinMs) slow.push(`${what}: ${ms} ms`)
  }
  expect(slow).toEqual([])
  expect(answers).toEqual(Object.fromEntries(Object.keys(bodies).map((what) => [what, 422])))
})

test('the longest address asks no page for more than it would do anyway', { timeout: 240_000 }, async ({
  db,
  server: _running,
  visit,
}) => {
  await seedDemoWorld(db, { indexCase })
  const examples = await routeExamples(db)
  const known = [
    'theme',
    'area',
    'county',
    'q',
    'sida',
    'slag',
    'next',
    'fran',
    'till',
    'organisation',
    'visa',
  ]
  const visitors = new Map<string | null, FormVisitor>()
  const slow: string[] = []
  for (const { pattern } of await siteMap()) {
    const example = examples[pattern]
    if (!example || example.path.includes('?')) continue
    const person = example.as && (await findPersonById(db, idOf('person', example.as)))
    const visitor = visitors.get(example.as) ?? (await visit(person ?? undefined))
    visitors.set(example.as, visitor)
    await visitor.get(example.path)
    const room = 4_000 - example.path.length
    const queries = [
      upTo(room, 'a&'),
      manyNames(Math.floor(room / 5)),
      ...known.map((name) => upTo(room, `${name}=&`)),
    ]
    for (const query of queries) {
      let status = 0
      const ms = await cpuMs(async () => {
        status = (await visitor.get(`${example.path}?${query}`)).status
      })
      if (ms > withinMs || status >= 500)
        slow.push(`${example.path}?${query.slice(0, 12)}…: ${status} in ${ms} ms`)
    }
  }
  expect(slow).toEqual([])
})

const headers: Record<string, string> = {
  Cookie: upTo(longestHeader, 'a=b;'),
  'Cookie with our name': upTo(longestHeader, 'erfa=;'),
  Accept: upTo(longestHeader, 'a/b,'),
  'Accept-Encoding': upTo(longestHeader, 'a,'),
  'Accept-Language': upTo(longestHeader, 'a,'),
  'If-None-Match': upTo(longestHeader, '"a",'),
  'X-Forwarded-For': upTo(longestHeader, '1.1.1.1,'),
  'Content-Type': upTo(longestHeader, 'a;'),
  'User-Agent': upTo(longestHeader, 'Mac OS X '),
  Range: `bytes=${upTo(longestHeader - 10, '0-1,')}`,
}

test('no header, however long, keeps everybody else waiting', { timeout: 60_000 }, async ({ server }) => {
  await ask(server.port, '/om')
  const slow: string[] = []
  for (const [name, value] of Object.entries(headers)) {
    for (const path of ['/om', '/robots.txt', '/favicon.svg']) {
      let status = 0
      const ms = await cpuMs(async () => {
        status = (await ask(server.port, path, { headers: { [name.split(' ')[0] ?? '']: value } })).status
      })
      if (ms > withinMs || ![200, 206, 304, 416].includes(status))
        slow.push(`${name} at ${path}: ${status} in ${ms} ms`)
    }
  }
  expect(slow).toEqual([])
})
