/** Once per run: one PostgreSQL, one migrated template. */
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { joinEmbedded } from '#db/embedded.ts'
import { withLock } from '#db/lock.mjs'
import { prepareTemplate } from '#test/support/postgres/template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the server that the tests share; only its address is used. */
    postgresUrl: string
    template: string
  }
}

const lock = join(import.meta.dirname, '..', '..', '..', 'data', 'test-template.lock')

export default async function setup(project: TestProject) {
  const postgres = await joinEmbedded({ name: 'test-postgres', durable: false })
  project.provide('postgresUrl', postgres.url)
  project.provide('template', await withLock(lock, () => prepareTemplate(postgres.url)))
  return postgres.leave
}
