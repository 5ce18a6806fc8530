/**
 * What migrations need and a role without many rights may not make: then an administrator of the database makes it once,
 * and is told everything at once.
 */
import { CannotStart } from '../cannot-start.ts'
import type { PostgresConnection } from './connection.ts'

interface Rights {
  role: string
  mayCreate: boolean
  schema: string | null
  mayCreateTables: boolean | null
  mayCreateJobs: boolean | null
}

interface Extension {
  name: string
  /** Null when the server does not have its files. */
  offered: boolean
  /** Where it is installed. */
  schema: string | null
  isVisible: boolean
}

/** Kinds of search that migrations and queries use. */
const extensions = ['pg_trgm', 'unaccent']
const jobSchema = 'erfa_jobs'

/** @throws CannotStart with the statements that are missing */
export async function refuseUnprepared(connection: PostgresConnection): Promise<void> {
  const rights = await rightsOf(connection)
  const found = await extensionsOf(connection)
  const absent = found.filter(({ offered, schema }) => schema === null && !offered)
  if (absent.length > 0) {
    const names = absent.map(({ name }) => name).join(' and ')
    throw new CannotStart(
      `This PostgreSQL does not offer the extension ${names}: install its package of additional modules (postgresql-contrib).`,
    )
  }
  const statements = [...missingExtensions(found, rights), ...missingSchemas(rights)]
  if (statements.length === 0) return
  throw new CannotStart(
    `The database is not prepared, and the role ${rights.role} may not do it. An administrator of the database should run there:\n` +
      statements.map((statement) => `  ${statement};\n`).join(''),
  )
}

function missingExtensions(found: readonly Extension[], { role, schema, mayCreate }: Rights): string[] {
  return found.flatMap(({ name, schema: home, isVisible }) => {
    if (home === null) return mayCreate ? [] : [`create extension ${name}`]
    return isVisible ? [] : [`alter role ${role} set search_path = ${schema ?? role}, ${home}`]
  })
}

function missingSchemas({ role, mayCreate, mayCreateTables, mayCreateJobs }: Rights): string[] {
  const statements: string[] = []
  if (!mayCreateTables) statements.push(`create schema ${role} authorization ${role}`)
  if (mayCreateJobs === null ? !mayCreate : !mayCreateJobs)
    statements.push(
      mayCreateJobs === null
        ? `create schema ${jobSchema} authorization ${role}`
        : `alter schema ${jobSchema} owner to ${role}`,
    )
  return statements
}

async function rightsOf(connection: PostgresConnection): Promise<Rights> {
  const { rows } = await connection.query<Rights>(
    `select quote_ident(current_user) as role,
            has_database_privilege(current_database(), 'create') as "mayCreate",
            quote_ident(current_schema()) as schema,
            has_schema_privilege(current_schema(), 'create') as "mayCreateTables",
            has_schema_privilege(to_regnamespace($1), 'create') as "mayCreateJobs"`,
    [jobSchema],
  )
  const [rights] = rows
  if (!rights) throw new Error('PostgreSQL did not say what we may do')
  return rights
}

async function extensionsOf(connection: PostgresConnection): Promise<Extension[]> {
  const { rows } = await connection.query<Extension>(
    `select name, offered.name is not null as offered, quote_ident(nspname) as schema,
            coalesce(nspname = any (current_schemas(true)), false) as "isVisible"
       from unnest($1::text[]) as name
       left join pg_available_extensions as offered using (name)
       left join pg_extension on extname = name
       left join pg_namespace on pg_namespace.oid = extnamespace`,
    [extensions],
  )
  return rows
}
