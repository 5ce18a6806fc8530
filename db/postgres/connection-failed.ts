/** PostgreSQL could not be reached or was lost on the way: the same question may be answered by another connection. */
export class ConnectionFailed extends Error {
  /** What SQL calls connection_failure, so that one test of codes covers what the server says and what we notice. */
  readonly code = '08006'

  constructor(cause: unknown) {
    super(`The connection to PostgreSQL failed: ${reasonOf(cause)}`, { cause })
  }
}

/** No answer came in time: whatever the network has swallowed, it may swallow more that takes the same way. */
export class PostgresSilent extends Error {
  constructor() {
    super('PostgreSQL has gone silent')
  }
}

export function isSilence(problem: unknown): boolean {
  return problem instanceof ConnectionFailed && problem.cause instanceof PostgresSilent
}

function reasonOf(cause: unknown): string {
  // a name with several addresses fails with one error for each
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join(', ')
  return cause instanceof Error ? cause.message : String(cause)
}
