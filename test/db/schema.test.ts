/** db/schema.ts is written by hand: this holds it against what the migrations really made. */
import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'
import { expect, test } from '#test/support/world.ts'
import { type ColumnTypes, tableTypes } from './table-types.ts'

interface Column {
  table_name: string
  column_name: string
  data_type: string
  is_nullable: 'YES' | 'NO'
  column_default: string | null
  is_identity: 'YES' | 'NO'
  /** From other columns of the row. */
  is_generated: 'ALWAYS' | 'NEVER'
}

/** What the driver makes of each type of PostgreSQL. */
const driverTypes: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  tsvector: 'string',
  bit: 'string',
  bigint: 'string',
  numeric: 'string',
  date: 'string',
  integer: 'number',
  smallint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Uint8Array<ArrayBufferLike>',
  'timestamp with time zone': 'Date',
  ARRAY: 'string[]',
}

test('the tables of schema.ts are the tables of the database, column by column', { timeout: 60_000 }, async ({
  db,
}) => {
  const written = tableTypes()
  const real = await realColumns(db)
  expect([...written.keys()].sort()).toEqual([...new Set(real.map((column) => column.table_name))].sort())
  const differences = real.flatMap((column) =>
    difference(column, written.get(column.table_name)?.get(column.column_name)),
  )
  const unknown = [...written].flatMap(([table, columns]) =>
    [...columns.keys()]
      .filter((name) => !real.some((column) => column.table_name === table && column.column_name === name))
      .map((name) => `${table}.${name}: not in the database`),
  )
  expect([...differences, ...unknown]).toEqual([])
})

async function realColumns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.table_name, c.column_name, c.data_type, c.is_nullable, c.column_default, c.is_identity, c.is_generated
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'schema_migration'
    order by c.table_name, c.ordinal_position`.execute(db)
  return rows
}

function difference(column: Column, types: ColumnTypes | undefined): string[] {
  const name = `${column.table_name}.${column.column_name}`
  if (!types) return [`${name}: not in schema.ts`]
  const problems: string[] = []
  const nullable = column.is_nullable === 'YES'
  if (types.nullable !== nullable) problems.push(`${name}: ${nullable ? 'may' : 'may not'} be null`)
  const isGenerated = column.is_identity === 'YES' || column.is_generated === 'ALWAYS'
  const optional = nullable || column.column_default !== null || isGenerated
  if (types.optional !== optional)
    problems.push(`${name}: an insert ${optional ? 'may' : 'may not'} leave it out`)
  // json has a shape of its own in each column
  const expected = driverTypes[column.data_type]
  if (column.data_type !== 'jsonb' && types.selected !== expected)
    problems.push(`${name}: ${expected}, not ${types.selected}`)
  return problems
}
