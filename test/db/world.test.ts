import { expect, test } from '#test/support/world.ts'

test('the cast is there', async ({ db, cast }) => {
  const people = await db.selectFrom('person').select('name').orderBy('name').execute()
  expect(people[0]?.name).toBe(cast.anna.name)
})

test('and every test has its own', async ({ db }) => {
  expect(await db.selectFrom('person').select('name').execute()).toEqual([])
})
