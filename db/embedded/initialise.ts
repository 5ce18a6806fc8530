/** A new, empty data directory, with a password of its own: other people of the machine can reach the port. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { program } from './binaries.ts'
import type { Placement } from './placement.ts'

export const dataDirectory = (place: Placement): string => join(place.home, 'pg')
export const passwordFile = (place: Placement): string => join(place.home, 'password')

/** Does nothing when there is a data directory. It is made under another name and renamed when complete, so it is never half-made. */
export function initialise(place: Placement) {
  if (existsSync(dataDirectory(place))) return
  writePassword(place)
  const unfinished = join(place.home, 'pg-unfinished')
  // C.UTF-8 of libc only names messages and formats here, and old systems lack it
  const problem = initdb(place, unfinished, 'C.UTF-8') && initdb(place, unfinished, 'C')
  if (problem) throw new CannotStart(`initdb failed:\n${problem}`)
  renameSync(unfinished, dataDirectory(place))
}

function writePassword(place: Placement) {
  const { uid, gid } = place.account
  writeFileSync(passwordFile(place), randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile(place), uid, gid)
}

/** What went wrong, or null. */
function initdb(place: Placement, folder: string, locale: string): string | null {
  rmSync(folder, { recursive: true, force: true })
  const done = spawnSync(
    program(place.binaries, 'initdb'),
    [
      `--pgdata=${folder}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile(place)}`,
      '--encoding=UTF8',
      // the same on every machine; Swedish order is asked for where it matters
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${locale}`,
      '--lc-messages=C',
    ],
    { ...place.account, cwd: place.home, encoding: 'utf8' },
  )
  return done.status === 0 ? null : done.stderr || String(done.error)
}
