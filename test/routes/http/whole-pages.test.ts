/** Pages as bytes: each letter that was written arrives, whatever lies at the edges of the buffers on its way. */
import { idOf } from '#db/seed/demo/ids.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { indexCase } from '#server/search/index-case.ts'
import { ask } from '#test/support/http/ask.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'
import { routeExamples } from '#test/support/http/route-examples.ts'

const worldTimeMs = 180_000

test('no page of the world of examples holds a NUL, in either language, nor does the page of a draft', {
  timeout: worldTimeMs,
}, async ({ db, server, visit }) => {
  await seedDemoWorld(db, { indexCase })
  const { body: sitemap } = await ask(server.port, '/sitemap.xml')
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  expect(addresses.length).toBeGreaterThan(200)
  // what the map of the site leaves out: searches, versions, files, forms
  const others = Object.values(await routeExamples(db)).filter(
    ({ as, leadsElsewhere }) => !as && !leadsElsewhere,
  )
  const broken: string[] = []
  for (const address of addresses) {
    const { body, status } = await ask(server.port, address)
    expect(status, address).toBe(200)
    if (body.includes('\0') || !body.endsWith('</html>')) broken.push(address)
  }
  for (const { path, status = 200 } of others)
    for (const language of ['', '/en']) {
      const answer = await ask(server.port, `${language}${path}`)
      // what only machines read has one language
      if (language === '') expect(answer.status, path).toBe(status)
      if (answer.body.includes('\0')) broken.push(`${language}${path}`)
    }
  const anna = await findPersonById(db, idOf('person', 'anna'))
  const draft = await (await visit(anna ?? undefined)).get(`/utkast/${idOf('case', 'library-inclusion')}`)
  expect(draft.body).toContain('id="editor-script"')
  if (draft.body.includes('\0')) broken.push('a draft')
  expect(broken).toEqual([])
})
