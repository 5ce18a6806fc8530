/** What whoever starts Erfa is told about a database that cannot be used, or not yet. */
import { waitForPostgres } from '#db/postgres/wait-for-postgres.ts'
import { faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import { describe, expect, test } from '#test/support/world.ts'

/** Collects what is said. */
function listeningLog() {
  const said: string[] = []
  return {
    said,
    warn: (details: object, message: string) => said.push(`${message} ${JSON.stringify(details)}`),
  }
}

function changed(url: string, change: (address: URL) => void): string {
  const address = new URL(url)
  change(address)
  return address.href
}

describe('a database that is not there yet', () => {
  test('is waited for, and that is said once', async ({ databaseUrl }) => {
    const network = await faultyNetwork(databaseUrl)
    network.refuse()
    const log = listeningLog()
    const ready = waitForPostgres(network.url, log)
    await expect.poll(() => log.said.length).toBe(1)
    network.restore()
    await ready
    expect(log.said).toHaveLength(1)
    expect(log.said[0]).toMatch(/cannot be reached yet; Erfa goes on trying/)
    await network.close()
  })

  test('and does not come is told in a sentence without the password', async ({ databaseUrl }) => {
    const network = await faultyNetwork(databaseUrl)
    const url = changed(network.url, (address) => {
      address.password = 'hemligt'
    })
    await network.close()
    const { port } = new URL(url)
    const log = listeningLog()
    const problem = await waitForPostgres(url, log, 1_500).catch((one: Error) => one)
    expect(String(problem)).toContain(`at 127.0.0.1:${port} could not be reached for 1.5 seconds`)
    expect(String(problem)).toContain('ECONNREFUSED')
    expect(`${problem} ${log.said}`).not.toContain('hemligt')
  })
})

describe('what nobody can wait for is told at once:', () => {
  test('a wrong password', async ({ databaseUrl }) => {
    const url = changed(databaseUrl, (address) => {
      address.password = 'fel'
    })
    await expect(waitForPostgres(url, listeningLog())).rejects.toThrow(
      'does not let Erfa in: password authentication failed for user "postgres".',
    )
  })

  test('a database that nobody has made', async ({ databaseUrl }) => {
    const url = changed(databaseUrl, (address) => {
      address.pathname = '/nobody_made_it'
    })
    await expect(waitForPostgres(url, listeningLog())).rejects.toThrow(
      'The database nobody_made_it at 127.0.0.1:',
    )
  })
})
