/**
 * Where programs and data lie. Usually where they are: node_modules and the project's data/. But a
 * project in a folder that only root may enter is out of reach for the user `postgres`; then both go
 * where that user can reach them, and a note in data/ says where.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { type Account, accountForPostgres } from './account.ts'
import { type Binaries, bundledBinaries, program } from './binaries.ts'

export interface Placement {
  account: Account
  binaries: Binaries
  /** Belongs to `account`: PostgreSQL's data directory and the password for it. */
  home: string
}

/** Finds, and where needed makes, the places for the cluster called `name` in the project's `dataFolder`. */
export function placement(dataFolder: string, name: string): Placement {
  const account = accountForPostgres()
  const binaries = bundledBinaries()
  mkdirSync(dataFolder, { recursive: true })
  if (reaches(account, dataFolder) && runs(account, binaries))
    return { account, binaries, home: owned(join(dataFolder, name), account) }
  const shared = sharedFolder()
  return {
    account,
    binaries: copied(binaries, shared),
    home: owned(homeElsewhere(dataFolder, name, shared), account),
  }
}

function reaches(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
}

function runs(account: Account, binaries: Binaries): boolean {
  if (account.uid === undefined) return true
  return spawnSync(program(binaries, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0
}

function sharedFolder(): string {
  for (const folder of ['/var/lib/erfa', join(tmpdir(), 'erfa')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
      accessSync(folder, constants.W_OK)
      return folder
    } catch {
      // a read-only system: try the next
    }
  }
  throw new CannotStart('Neither /var/lib nor the temporary folder can be written to. Set DATABASE_URL.')
}

/** The place that the note names, or a new one: a project cloned anew at an old path starts afresh. */
function homeElsewhere(dataFolder: string, name: string, shared: string): string {
  const note = join(dataFolder, `${name}-is-elsewhere.txt`)
  const before = existsSync(note) ? readFileSync(note, 'utf8').trim().split('\n').at(-1) : undefined
  if (before && existsSync(before)) return before
  const home = join(shared, `${name}-${randomBytes(6).toString('hex')}`)
  mkdirSync(home)
  writeFileSync(note, `The user that runs PostgreSQL cannot enter this folder. The data lies in\n${home}\n`)
  return home
}

function owned(folder: string, { uid, gid }: Account): string {
  mkdirSync(folder, { recursive: true })
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  return folder
}

/** One copy per version, for all projects; complete or not there at all. */
function copied(binaries: Binaries, shared: string): Binaries {
  const folder = join(shared, `postgresql-${binaries.version}`)
  if (existsSync(folder)) return { ...binaries, folder }
  const unfinished = join(shared, `.${basename(folder)}-${randomBytes(6).toString('hex')}`)
  cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, folder)
  } catch {
    // another process was faster
    rmSync(unfinished, { recursive: true, force: true })
  }
  return { ...binaries, folder }
}
