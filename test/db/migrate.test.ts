import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import { runSql } from '#test/support/postgres/sql.ts'
import { test as base, describe, expect } from '#test/support/world.ts'

/** A folder of migrations of the test's own. */
const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'erfa-migrations-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

describe('five processes that start at once', () => {
  test('apply each migration once', async ({ emptyUrl }) => {
    const children = await Promise.all(Array.from({ length: 5 }, () => ready(emptyUrl)))
    const applied = await Promise.all(children.map((child) => told(child)))
    const files = (await readdir('db/migrations')).filter((name) => name.endsWith('.sql')).sort()
    expect(applied.flat().sort()).toEqual(files)
    expect(await migrate(emptyUrl)).toEqual([])
  })
})

describe('a migration', () => {
  test('that fails leaves nothing behind, and is tried again once it is mended', async ({
    emptyUrl,
    folder,
  }) => {
    await writeFile(join(folder, '0001_first.sql'), 'create table kept ();')
    await writeFile(join(folder, '0002_second.sql'), 'create table half (); select 1 / 0;')
    await expect(migrate(emptyUrl, folder)).rejects.toThrow('division by zero')
    expect(await tables(emptyUrl)).toEqual(['kept', 'schema_migration'])
    await writeFile(join(folder, '0002_second.sql'), 'create table whole ();')
    expect(await migrate(emptyUrl, folder)).toEqual(['0002_second.sql'])
  })

  test('that was edited after it had been applied is refused by name', async ({ emptyUrl, folder }) => {
    await writeFile(join(folder, '0001_first.sql'), 'create table a ();')
    await migrate(emptyUrl, folder)
    await writeFile(join(folder, '0001_first.sql'), 'create table b ();')
    await expect(migrate(emptyUrl, folder)).rejects.toThrow(
      '0001_first.sql was changed after it had been applied',
    )
  })

  test('that this version does not know belongs to a newer one, whose database is left alone', async ({
    emptyUrl,
    folder,
  }) => {
    await writeFile(join(folder, '0001_first.sql'), 'create table a ();')
    await writeFile(join(folder, '0002_newer.sql'), 'create table b ();')
    await migrate(emptyUrl, folder)
    await rm(join(folder, '0002_newer.sql'))
    await writeFile(join(folder, '0003_other.sql'), 'create table c ();')
    await expect(migrate(emptyUrl, folder)).rejects.toThrow(
      'belongs to a newer Erfa: it has had the migration 0002_newer.sql',
    )
    expect(await tables(emptyUrl)).not.toContain('c')
  })

  test('is the same one with the line ends of another system', async ({ emptyUrl, folder }) => {
    await writeFile(join(folder, '0001_first.sql'), 'create table a\n();\n')
    await migrate(emptyUrl, folder)
    await writeFile(join(folder, '0001_first.sql'), 'create table a\r\n();\r\n')
    expect(await migrate(emptyUrl, folder)).toEqual([])
  })
})

async function ready(url: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'migrate-once.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: url },
  })
  await once(child, 'message')
  return child
}

async function told(child: ChildProcess): Promise<unknown> {
  child.send('go')
  const [applied] = await once(child, 'message')
  return applied
}

async function tables(url: string): Promise<string[]> {
  const rows = await runSql<{ name: string }>(
    url,
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  return rows.map((row) => row.name)
}
