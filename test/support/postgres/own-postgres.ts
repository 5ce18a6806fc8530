/** A PostgreSQL of the test's own, which it may kill: the others share one. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, joinEmbedded } from '#db/embedded.ts'
import { test as base } from '#test/support/world.ts'

export { describe, expect } from '#test/support/world.ts'

interface OwnPostgres {
  /** A project's data folder. */
  dataFolder: string
  /** Starts the server in it, or joins it; whatever was started is stopped again. */
  join: () => Promise<Embedded>
}

export const test = base.extend<OwnPostgres>({
  dataFolder: async ({}, use) => {
    const project = mkdtempSync(join(tmpdir(), 'erfa-embedded-'))
    // the folder of a project is open to others; the one that mkdtemp makes is not
    chmodSync(project, 0o755)
    await use(join(project, 'data'))
    rmSync(project, { recursive: true })
  },
  join: async ({ dataFolder }, use) => {
    const joined: Embedded[] = []
    await use(async () => {
      const embedded = await joinEmbedded({ dataFolder })
      joined.push(embedded)
      return embedded
    })
    for (const embedded of joined) await embedded.leave()
    const elsewhere = homeElsewhere(dataFolder)
    if (elsewhere) rmSync(elsewhere, { recursive: true })
  },
})

/** Where the data lies when the server's user cannot reach the folder. */
export function homeElsewhere(dataFolder: string): string | undefined {
  const note = join(dataFolder, 'postgres-is-elsewhere.txt')
  return existsSync(note) ? readFileSync(note, 'utf8').trim().split('\n').at(-1) : undefined
}

/** There while the server runs. */
export function pidFile(dataFolder: string): string {
  return join(dataFolder, 'postgres', 'pg', 'postmaster.pid')
}

/** The number of the server's process. */
export function postmaster(dataFolder: string): number {
  return Number(readFileSync(pidFile(dataFolder), 'utf8').split('\n')[0])
}
