/**
 * Whether PostgreSQL could not answer at all: unreachable, lost on the way, shutting down, starting, or out of
 * connections. The same question may be answered a moment later, so nothing is wrong with the question.
 */
export function isDatabaseUnavailable(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  // SQLSTATE 57P0x: shutting down, crashed, starting up; 53300: too many connections; class 08: ConnectionFailed
  return /^(57P0|53300|08)/.test(code)
}
