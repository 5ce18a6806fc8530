/** Pages as bytes: each letter that was written arrives, whatever lies at the edges of the buffers on its way. */
import { idOf } from '#db/seed/demo/ids.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { indexCase } from '#server/search/index-case.ts'
import { ask } from '#test/support/http/ask.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'

const worldTimeMs = 180_000

test('no page of the world of examples holds a NUL, in either language, with or without scripts', {
  timeout: worldTimeMs,
}, async ({ db, server, visit }) => {
  await seedDemoWorld(db, { indexCase })
  const { body: sitemap } = await ask(server.port, '/sitemap.xml')
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
  expect(addresses.length).toBeGreaterThan(200)
  const broken: string[] = []
  for (const address of addresses) {
    const { body, status } = await ask(server.port, address)
    expect(status, address).toBe(200)
    if (body.includes('\0') || !body.endsWith('</html>')) broken.push(address)
  }
  const anna = await findPersonById(db, idOf('person', 'anna'))
  const draft = await (await visit(anna ?? undefined)).get(`/utkast/${idOf('case', 'library-inclusion')}`)
  expect(draft.body).toContain('id="editor-script"')
  if (draft.body.includes('\0')) broken.push('a draft')
  expect(broken).toEqual([])
})
