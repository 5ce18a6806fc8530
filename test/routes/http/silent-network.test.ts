/** A node whose network has swallowed its connections without a word still keeps the promise of two seconds. */
import { ask } from '#test/support/http/ask.ts'
import { faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import { startServer } from '#test/support/processes/server.ts'
import { publishCase, withdraw } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'
import { expect, test } from '#test/support/world.ts'

const promisedMs = 2_000

test('a publication and a withdrawal reach its readers', { timeout: 60_000 }, async ({
  db,
  cast,
  databaseUrl,
}) => {
  const network = await faultyNetwork(databaseUrl)
  const server = await startServer(network.url)
  const page = async () => (await ask(server.port, '/')).body
  await publishCase(db, cast, { content: lesson('Börja med en enhet') })
  await expect.poll(page).toContain('Börja med en enhet')

  network.stallOpen()
  const published = await publishCase(db, cast, { content: lesson('Testa först') })
  const publishedAt = performance.now()
  await expect.poll(page, { interval: 20 }).toContain('Testa först')
  expect(performance.now() - publishedAt).toBeLessThan(promisedMs)

  network.stallOpen()
  await withdraw(db, published, 'Fel')
  const withdrawnAt = performance.now()
  await expect.poll(page, { interval: 20 }).not.toContain('Testa först')
  expect(performance.now() - withdrawnAt).toBeLessThan(promisedMs)

  await server.stop()
  await network.close()
})
