/** PostgreSQL ends as with the power: its first process by SIGKILL, the others as soon as they notice. */
import { runSql } from './sql.ts'

export async function killPostgres(url: string): Promise<void> {
  const [found] = await runSql<{ pid: number }>(
    url,
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
  )
  if (found) process.kill(found.pid, 'SIGKILL')
}

/** For `expect.poll` and loops: whether it answers again. */
export function answers(url: string): Promise<boolean> {
  return runSql(url, 'select').then(
    () => true,
    () => false,
  )
}
