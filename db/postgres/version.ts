/** Which PostgreSQL will do, and which of them is known to be unsafe. */
import { CannotStart } from '../cannot-start.ts'
import { withConnection } from './connection.ts'

interface Warner {
  warn: (details: object, message: string) => void
}

const oldest = 15
/** The newest minor version of each when this was written; older ones have known holes. */
const safeSince: Readonly<Record<number, number>> = { 15: 18, 16: 14, 17: 10, 18: 4 }

/** The question is answered from memory. */
const answerTimeoutMs = 10_000

/**
 * @throws when this PostgreSQL is older than we are tested with. Warns when it lacks security fixes.
 */
export async function refuseOldPostgres(url: string, log: Warner): Promise<void> {
  const options = { settings: { application_name: 'erfa start' }, answerTimeoutMs }
  const { rows } = await withConnection(url, options, (connection) =>
    connection.query<{ version: string }>(`select current_setting('server_version_num') as version`),
  )
  const version = Number(rows[0]?.version)
  const major = Math.floor(version / 10_000)
  const minor = version % 10_000
  if (major < oldest)
    throw new CannotStart(`Erfa needs PostgreSQL ${oldest} or newer; this one is ${major}.${minor}.`)
  if (minor < (safeSince[major] ?? 0))
    log.warn(
      { version: `${major}.${minor}`, safeSince: `${major}.${safeSince[major]}` },
      'this PostgreSQL lacks security fixes: please update it',
    )
}
