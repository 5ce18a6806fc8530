import express, { type Request } from 'express'
import { negotiateFormat, publicFormatPath } from '#server/http/addresses/negotiate-format.ts'
import { expect, test } from '#test/support/world.ts'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

test.each([
  ['/fall/vattenmatare', browser, '/fall/vattenmatare'],
  ['/fall/vattenmatare', '*/*', '/fall/vattenmatare'],
  ['/fall/vattenmatare', undefined, '/fall/vattenmatare'],
  ['/fall/vattenmatare', 'text/markdown', '/fall/vattenmatare/markdown'],
  ['/fall/vattenmatare', 'application/json, text/html;q=0.5', '/fall/vattenmatare/json'],
  ['/fall/vattenmatare.md', browser, '/fall/vattenmatare/markdown'],
  ['/en/lardom/testers-first.md', browser, '/en/lardom/testers-first/markdown'],
  ['/fall/vattenmatare/v/3', browser, '/fall/vattenmatare/v/3'],
  ['/fall/vattenmatare/v/3', 'text/markdown', '/fall/vattenmatare/v/3/markdown'],
  ['/en/fall/vattenmatare/v/3.json', browser, '/en/fall/vattenmatare/v/3/json'],
  ['/fall/vattenmatare/versioner', 'text/markdown', '/fall/vattenmatare/versioner'],
  ['/fall/vattenmatare/v/3/x.json', browser, '/fall/vattenmatare/v/3/x.json'],
  ['/fall/vattenmatare.html', browser, '/fall/vattenmatare.html'],
  ['/sok', 'text/markdown', '/sok'],
])('%s with Accept %s is %s', (path, accept, expected) => {
  const headers = accept === undefined ? {} : { accept }
  const req: Request = Object.assign(Object.create(express.request), { headers })
  const negotiated = negotiateFormat(req, path)
  expect(negotiated.path).toBe(expected)
  if (/\.(md|json)$/.test(path)) expect(publicFormatPath(negotiated.path)).toBe(path)
})
