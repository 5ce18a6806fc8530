/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, who is created when missing. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync } from 'node:fs'
import { CannotStart } from '../cannot-start.ts'

/** Whom to start programs as; empty means as ourselves. */
export interface Account {
  uid?: number
  gid?: number
}

export function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return {}
  const found = lookUp('postgres') ?? create()
  if (found) return found
  throw new CannotStart(
    'PostgreSQL does not run as root, and no user `postgres` could be created: create one, or set DATABASE_URL.',
  )
}

function create(): Account | undefined {
  // Debian and Red Hat, then Alpine, then an image so small that it has neither
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'])
  if (!lookUp('postgres')) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/bin/false', 'postgres'])
  if (!lookUp('postgres')) writeEntry()
  return lookUp('postgres') ?? lookUp('nobody')
}

function lookUp(name: string): Account | undefined {
  const line = read('/etc/passwd').find((entry) => entry[0] === name)
  if (!line) return undefined
  return { uid: Number(line[2]), gid: Number(line[3]) }
}

function writeEntry() {
  const taken = new Set([...read('/etc/passwd'), ...read('/etc/group')].map((entry) => Number(entry[2])))
  // below 1000 is for services; counted down because packages count up
  const id = Array.from({ length: 900 }, (_, index) => 999 - index).find((candidate) => !taken.has(candidate))
  try {
    appendFileSync('/etc/group', `postgres:x:${id}:\n`)
    appendFileSync('/etc/passwd', `postgres:x:${id}:${id}:PostgreSQL:/nonexistent:/bin/false\n`)
  } catch {
    // the file system is read-only: the account `nobody` is used instead
  }
}

function read(file: string): string[][] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
  } catch {
    return []
  }
}
