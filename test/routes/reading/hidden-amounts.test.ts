/** What is public about a text with hidden amounts does not let anybody find the amounts, not even by trying them all. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '#app/domain/cases/canonical-json.ts'
import type { Content, Row } from '#app/domain/cases/content.ts'
import type { Db } from '#db/connect.ts'
import { hashContent, serializeContent } from '#server/drafts/content-hash.ts'
import { type Answer, ask } from '#test/support/http/ask.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'
import { type PublishedCase, publishCase, publishVersion } from '#test/support/reviews/published.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const path = '/fall/fjarravlasta-vattenmatare-i-hela-kommunen'

/** One amount for those who are signed in, one that everybody sees as an interval. */
function withAmounts(signedIn: number, bandOnly: number): Content {
  const entry = (
    id: string,
    kind: Row<'entries'>['kind'],
    amount: number,
    visibility: Row<'entries'>['visibility'],
  ) => ({
    id,
    what: id,
    kind,
    amount_likely: amount,
    visibility,
  })
  return {
    ...waterMeters,
    entries: [
      entry('entry-0001', 'investment', signedIn, 'signed_in'),
      entry('entry-0002', 'running_cost', bandOnly, 'band_only'),
    ],
  }
}

const addresses = [
  ...[
    '',
    '.md',
    '.json',
    '/v/1',
    '/v/1.md',
    '/v/1.json',
    '/versioner',
    '/jamfor',
    '.data',
    '/versioner.data',
  ],
].map((ending) => path + ending)
const lists = ['/', '/sok?q=vattenm%C3%A4tare', '/atom.xml', '/sitemap.xml', '/organisationer/exempelby']

async function everythingPublic(port: number): Promise<Answer[]> {
  return Promise.all([...addresses, ...lists].map((address) => ask(port, address)))
}

test('nobody finds a hidden amount by comparing the hash of every amount with what is public', async ({
  db,
  cast,
  server,
}) => {
  const found = await publishCase(db, cast, { kind: 'case_study', content: withAmounts(640_123, 71_717) })
  await publishVersion(db, cast, found, { content: withAmounts(640_123, 71_718), number: 2 })
  const answers = await everythingPublic(server.port)
  const published = new Set(
    answers.flatMap(({ body, headers }) => `${body} ${JSON.stringify(headers)}`.match(/[\w+/-]{16,}/g) ?? []),
  )
  expect(published.size).toBeGreaterThan(20)
  const matches: number[] = []
  for (let amount = 640_000; amount < 641_000; amount++) {
    const content = withAmounts(amount, 71_717)
    const texts = [canonicalJson(content), canonicalJson({ fields: content }), serializeContent(content)]
    const hashes = texts.flatMap((text) =>
      (['hex', 'base64url'] as const).map((coding) => createHash('sha256').update(text).digest(coding)),
    )
    if (hashes.some((hash) => published.has(hash) || published.has(hash.slice(0, 22)))) matches.push(amount)
  }
  expect(matches).toEqual([])
})

test('two texts that differ in hidden amounts alone are the same to strangers, hashes and ETags too', async ({
  db,
  cast,
  server,
}) => {
  const found = await publishCase(db, cast, { kind: 'case_study', content: withAmounts(640_123, 71_717) })
  await ask(server.port, '/organisationer/norrvik')
  const before = await everythingPublic(server.port)
  await rewriteHistory(db, found, withAmounts(999_999, 55_555))
  // the page of another organisation tells when the process has dropped what it kept
  const probe = async () => (await ask(server.port, '/organisationer/norrvik')).body
  await expect.poll(probe).toContain('rewritten.example')
  const after = await everythingPublic(server.port)
  for (const [place, answer] of before.entries()) {
    const address = [...addresses, ...lists][place]
    expect([address, after[place]?.headers.etag]).toEqual([address, answer.headers.etag])
    expect([address, after[place]?.body]).toEqual([address, answer.body])
  }
  const hashes = before.map(({ body }) => /"sha256": "([0-9a-f]{64})"/.exec(body)?.[1]).filter(Boolean)
  expect(new Set(hashes).size).toBe(1)
  expect(before.filter(({ headers }) => headers.etag).length).toBeGreaterThan(5)
})

test('the public hash is that of the fields in the same JSON', async ({ db, cast, server }) => {
  await publishCase(db, cast, { kind: 'case_study', content: withAmounts(640_123, 71_717) })
  const { fields, version } = JSON.parse((await ask(server.port, `${path}.json`)).body)
  expect(version.sha256).toBe(hashContent(fields))
})

/** No version is ever changed; here one is, to compare what can be compared in no other way. */
async function rewriteHistory(db: Db, { id }: PublishedCase, content: Content) {
  await db.transaction().execute(async (trx) => {
    await sql`alter table version disable trigger version_is_immutable`.execute(trx)
    await trx
      .updateTable('version')
      .set({ content: serializeContent(content), content_hash: hashContent(content) })
      .where('case_id', '=', id)
      .execute()
    await sql`alter table version enable trigger version_is_immutable`.execute(trx)
    await trx
      .updateTable('organisation')
      .set({ website: 'https://rewritten.example' })
      .where('slug', '=', 'norrvik')
      .execute()
    await sql`select pg_notify('published_changed', '{}')`.execute(trx)
  })
}
