import { sql } from 'kysely'
import { TooMany } from '#app/domain/errors.ts'
import { network } from '#server/accounts/limits.ts'
import { createRateLimits, deleteOldRateLimits } from '#server/accounts/rate-limit.ts'
import { describe, expect, test } from '#test/support/world.ts'

const limit = { name: 'prov', most: 3, perSeconds: 900 }
const anna = [[limit, 'anna']] as const

describe('a limit', () => {
  test('holds for all processes together', async ({ db }) => {
    const [one, other] = [createRateLimits(db), createRateLimits(db)]
    await one.consume(anna)
    await other.consume(anna)
    await one.consume(anna)
    await expect(other.consume(anna)).rejects.toThrow(TooMany)
    await other.consume([[limit, 'bo']])
  })

  test('holds when fifty come at once', async ({ db }) => {
    const limits = createRateLimits(db)
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => limits.consume(anna)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  })

  test('says when to come back, and slides', async ({ db }) => {
    const limits = createRateLimits(db)
    for (let i = 0; i < 3; i++) await limits.consume(anna)
    const refusal = await limits.consume(anna).catch((problem: unknown) => problem)
    expect(refusal).toBeInstanceOf(TooMany)
    if (refusal instanceof TooMany) expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(900)
    const laterBy = (windows: number) =>
      db
        .updateTable('rate_limit')
        .set({ window_start: sql<Date>`window_start - make_interval(secs => ${windows * 900})` })
        .execute()
    await laterBy(2)
    await createRateLimits(db).consume(anna)
    await laterBy(300)
    await deleteOldRateLimits(db)
    expect(await db.selectFrom('rate_limit').select('key').execute()).toEqual([])
  })

  test('refuses a flood without asking Postgres each time', async ({ db }) => {
    const limits = createRateLimits(db)
    for (let i = 0; i < 4; i++) await limits.consume(anna).catch(() => {})
    await db.deleteFrom('rate_limit').execute()
    await expect(limits.consume(anna)).rejects.toThrow(TooMany)
    expect(await db.selectFrom('rate_limit').select('key').execute()).toEqual([])
    await limits.reset(anna)
    await limits.consume(anna)
  })

  test('gives back what was honest', async ({ db }) => {
    const limits = createRateLimits(db)
    for (let i = 0; i < 10; i++) {
      await limits.consume(anna)
      await limits.refund(anna)
    }
    await limits.consume(anna)
  })

  test('writes down nobody’s name', async ({ db }) => {
    await createRateLimits(db).consume([[limit, 'anna@exempelby.example']])
    const [row] = await db.selectFrom('rate_limit').select('key').execute()
    expect(row?.key).toMatch(/^prov:[\w-]{43}$/)
  })
})

test.for([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['nonsense', 'nonsense'],
] as const)('%s counts as %s', ([ip, expected]) => {
  expect(network(ip)).toBe(expected)
})
