/** Statements on a connection of their own, for what the connections of the test itself must not do. */
import { withConnection } from '#db/postgres/connection.ts'

const patient = { settings: { application_name: 'erfa test sql' }, answerTimeoutMs: null }

/** One after the other; returns the rows of the last. */
export function runSql<R = unknown>(url: string, ...statements: string[]): Promise<R[]> {
  return withConnection(url, patient, async (connection) => {
    let rows: R[] = []
    for (const statement of statements) rows = (await connection.query<R>(statement)).rows
    return rows
  })
}
