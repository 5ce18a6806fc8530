/** The bundled PostgreSQL as people meet it: killed, started twice, in a folder that only root may enter. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRunning } from '#db/lock.mjs'
import {
  describe,
  expect,
  homeElsewhere,
  pidFile,
  postmaster,
  test,
} from '#test/support/postgres/own-postgres.ts'
import { runSql } from '#test/support/postgres/sql.ts'

describe('the bundled PostgreSQL', { timeout: 60_000 }, () => {
  test('can do what Erfa needs: UTF-8, Swedish order, trigrams, unaccent', async ({ join }) => {
    const { url } = await join()
    await runSql(url, 'create extension pg_trgm', 'create extension unaccent')
    const [order] = await runSql(
      url,
      `select string_agg(w, ' ' order by w collate "sv-x-icu") as v from unnest(array['ö','a','å','z','ä']) w`,
    )
    expect(order).toEqual({ v: 'a z å ä ö' })
    const [stem] = await runSql(url, `select to_tsvector('swedish', 'FIBERNÄTEN')::text as v`)
    expect(stem).toEqual({ v: "'fibernät':1" })
  })

  test('started twice in one clone is one server, which stops when the last one leaves', async ({
    join,
    dataFolder,
  }) => {
    const [first, second] = await Promise.all([join(), join()])
    expect(second.url).toBe(first.url)
    const pid = postmaster(dataFolder)
    await first.leave()
    expect(await runSql(second.url, 'select 1 as v')).toEqual([{ v: 1 }])
    await second.leave()
    expect(isRunning(pid)).toBe(false)
  })

  test('that was killed comes back by itself on its port, with what was saved', async ({
    join,
    dataFolder,
  }) => {
    const { url } = await join()
    await runSql(url, 'create table kept (v int)', 'insert into kept values (7)')
    process.kill(postmaster(dataFolder), 'SIGKILL')
    await expect
      .poll(() => runSql(url, 'select v from kept').catch(String), { timeout: 30_000 })
      .toEqual([{ v: 7 }])
  })

  const ends = {
    'reached its end without a word': '',
    failed: `process.on('uncaughtException', () => process.exit(1)); throw new Error('a bug')`,
    'was interrupted': `process.on('SIGTERM', () => process.exit(143)); process.kill(process.pid, 'SIGTERM')`,
  }
  test.for(Object.entries(ends))(
    'goes with the last program that used it, which %s',
    async ([, end], { dataFolder, join }) => {
      const script = `
      const { joinEmbedded } = await import('#db/embedded.ts')
      const { url } = await joinEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, durable: false })
      const { readFileSync } = await import('node:fs')
      console.log(readFileSync(${JSON.stringify(pidFile(dataFolder))}, 'utf8').split('\\n')[0])
      ${end}`
      const ended = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
      const pid = Number(ended.stdout)
      expect(pid).toBeGreaterThan(1)
      await expect.poll(() => isRunning(pid)).toBe(false)
      // and is there for the next one
      expect(await runSql((await join()).url, 'select 1 as v')).toEqual([{ v: 1 }])
    },
  )

  test('is not left behind by a program that is interrupted while it starts', async ({
    dataFolder,
    join,
  }) => {
    await (await join()).leave()
    const script = `
      const { joinEmbedded } = await import('#db/embedded.ts')
      const { existsSync } = await import('node:fs')
      const look = () => (existsSync(${JSON.stringify(pidFile(dataFolder))}) ? process.exit(1) : setImmediate(look))
      look()
      await joinEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, durable: false })`
    expect(spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]).status).toBe(
      1,
    )
    await expect.poll(() => existsSync(pidFile(dataFolder))).toBe(false)
  })

  test('left running by a program that was killed is found and used', async ({ join, dataFolder }) => {
    const script = `
      const { joinEmbedded } = await import('#db/embedded.ts')
      await joinEmbedded({ dataFolder: ${JSON.stringify(dataFolder)}, durable: false })
      process.kill(process.pid, 'SIGKILL')`
    const killed = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
    expect(killed.signal).toBe('SIGKILL')
    const pid = postmaster(dataFolder)
    const embedded = await join()
    expect(postmaster(dataFolder)).toBe(pid)
    await embedded.leave()
    expect(isRunning(pid)).toBe(false)
  })

  test.skipIf(process.getuid?.() !== 0)(
    'runs as another user for root, also in a folder that only root may enter',
    async ({ dataFolder, join: start }) => {
      mkdirSync(dataFolder, { recursive: true })
      chmodSync(dirname(dataFolder), 0o700)
      const { url } = await start()
      expect(await runSql(url, 'select 1 as v')).toEqual([{ v: 1 }])
      expect(existsSync(join(String(homeElsewhere(dataFolder)), 'pg', 'PG_VERSION'))).toBe(true)
      // joined again, it is still the same one
      const again = await start()
      expect(again.url).toBe(url)
    },
  )
})
