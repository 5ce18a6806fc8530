/** Before anything else is asked of the database: it may still be starting, or be set up wrongly for good. */
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.ts'
import { postgresAddress } from './address.ts'
import { withConnection } from './connection.ts'
import { ConnectionFailed } from './connection-failed.ts'

interface Log {
  warn: (details: object, message: string) => void
}

/** A database that is started together with us, or restarted beneath us, needs less. */
const startTimeoutMs = 60_000
const retryAfterMs = 1_000
const answerTimeoutMs = 5_000

/**
 * Resolves when the database answers. What may pass is waited for, and said once; what stays as it is until somebody
 * changes it ends the start at once.
 *
 * @throws CannotStart with a sentence
 */
export async function waitForPostgres(url: string, log: Log, timeoutMs = startTimeoutMs): Promise<void> {
  const { host, port, database } = postgresAddress(url)
  const where = `The database ${database} at ${host}:${port}`
  const deadline = Date.now() + timeoutMs
  let hasSaid = false
  for (;;) {
    const problem = await ask(url)
    if (problem === null) return
    const reason = problem instanceof Error ? problem.message : String(problem)
    if (!mayPass(problem)) throw new CannotStart(`${where} does not let Erfa in: ${reason}.`)
    if (Date.now() > deadline)
      throw new CannotStart(`${where} could not be reached for ${timeoutMs / 1000} seconds. ${reason}.`)
    if (!hasSaid) log.warn({ reason }, `${where} cannot be reached yet; Erfa goes on trying`)
    hasSaid = true
    await wait(retryAfterMs)
  }
}

async function ask(url: string): Promise<unknown> {
  const options = { settings: { application_name: 'erfa start' }, answerTimeoutMs }
  try {
    await withConnection(url, options, (connection) => connection.query('select'))
    return null
  } catch (problem) {
    return problem
  }
}

function mayPass(problem: unknown): boolean {
  if (problem instanceof ConnectionFailed) return !isAboutCertificates(problem.cause)
  // 57P0x: starting, stopping, recovering; 53xxx: too many connections, no memory
  return /^(57P0|53|08)/.test(codeOf(problem))
}

function isAboutCertificates(problem: unknown): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(codeOf(problem))
}

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}
