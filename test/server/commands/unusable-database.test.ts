/** `npm run serve` with a database that it cannot use: a sentence on the terminal, and no stack trace. */

import { runSql } from '#test/support/postgres/sql.ts'
import { isBuilt } from '#test/support/processes/built.ts'
import { run } from '#test/support/processes/npm-run.ts'
import { expect, test } from '#test/support/world.ts'

const cases: Record<string, { address: (url: URL) => void; sentence: RegExp; prepare?: string }> = {
  'that nobody has made': {
    address: (url) => {
      url.pathname = '/nobody_made_it'
    },
    sentence: /^The database nobody_made_it at 127\.0\.0\.1:\d+ does not let Erfa in: .*does not exist\.$/,
  },
  'over a unix socket': {
    address: (url) => {
      url.search = '?host=/var/run/postgresql'
    },
    sentence: /^ {2}DATABASE_URL: the host is missing: Erfa connects over TCP, .*not over a unix socket$/m,
  },
  'of a newer version': {
    address: () => {},
    prepare: `insert into schema_migration (name, sha256) values ('9999_newer.sql', '')`,
    sentence: /^This database belongs to a newer Erfa: .*9999_newer\.sql/,
  },
}

for (const [name, { address, sentence, prepare }] of Object.entries(cases))
  test(`a database ${name}`, { timeout: 60_000 }, async ({ databaseUrl }) => {
    await isBuilt()
    if (prepare) await runSql(databaseUrl, prepare)
    const url = new URL(databaseUrl)
    address(url)
    const served = await run([process.execPath, 'server/bootstrap.mjs', 'serve'], url.href)
    expect(await served.ended).toBe(1)
    expect(served.stderr().trim()).toMatch(sentence)
    expect(served.stderr()).not.toMatch(/^ +at /m)
  })
