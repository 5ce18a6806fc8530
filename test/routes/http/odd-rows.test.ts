/** What the product itself got wrong is a logged 500, never "not found": a fault that looks like a missing page is found by nobody. */
import { sql } from 'kysely'
import { expect, test } from '#test/support/http/form-visitor.ts'
import { reviewWorld } from '#test/support/reviews/review.ts'

test.for([
  ['cases', 'language', '/utkast/:id', 'anna'],
  ['cases', 'language', '/utkast/:id/delning', 'anna'],
  ['cases', 'language', '/utkast/:id/tidslinje', 'anna'],
  ['cases', 'language', '/utkast/:id/inlamning', 'anna'],
  ['cases', 'language', '/granskning/:id', 'cecilia'],
  ['cases', 'kind', '/utkast', 'anna'],
  ['cases', 'kind', '/granskning', 'cecilia'],
  ['collaborator', 'role', '/utkast/:id/delning', 'anna'],
  ['membership', 'role', '/organisationer/exempelby/medlemmar', 'cecilia'],
  ['person', 'language', '/om', 'anna'],
] as const)(
  'a %s row with an unknown %s: %s',
  async ([table, column, address, who], { db, cast, visit, loggedErrors }) => {
    const id = await reviewWorld(db, cast).submitted()
    await db
      .insertInto('collaborator')
      .values({ case_id: id, person_id: cast.eva.id, role: 'viewer' })
      .execute()
    const visitor = await visit(cast[who])
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(`${table}_${column}_check`)}`.execute(
      db,
    )
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = 'unheard-of'`.execute(db)
    const answer = await visitor.get(address.replace(':id', id))
    expect([answer.status, loggedErrors]).toEqual([500, [expect.stringMatching(/: ZodError$/)]])
  },
)
