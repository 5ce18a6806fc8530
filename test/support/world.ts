/**
 * `import { expect, test } from '#test/support/world.ts'`: a test that names a fixture gets it made, and
 * cleaned away afterwards. Every test has a database of its own.
 */
import { test as base, inject } from 'vitest'
import { connect, type Db } from '#db/connect.ts'
import { type Cast, insertCast } from './cast.ts'
import { copyTemplate, dropCopy } from './postgres/template.ts'

export { describe, expect } from 'vitest'

interface World {
  /** A database with nothing in it. */
  emptyUrl: string
  /** The address of the test's database, for whatever opens its own connections. */
  databaseUrl: string
  db: Db
  /** The people of cast.ts, who are in the database as soon as this is named. */
  cast: Cast
}

export const test = base.extend<World>({
  emptyUrl: async ({}, use) => {
    const server = inject('postgresUrl')
    const url = await copyTemplate(server, 'template0')
    await use(url)
    await dropCopy(server, url)
  },
  databaseUrl: async ({}, use) => {
    const server = inject('postgresUrl')
    const url = await copyTemplate(server, inject('template'))
    await use(url)
    await dropCopy(server, url)
  },
  db: async ({ databaseUrl }, use) => {
    const db = connect(databaseUrl, { name: 'erfa test', maxConnections: 5 })
    await use(db)
    await db.destroy()
  },
  cast: async ({ db }, use) => use(await insertCast(db)),
})
