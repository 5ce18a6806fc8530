/** What `start` and `dev` share: a database of our own unless one is given, and a world to look around in. */
import type { Db } from '#db/connect.ts'
import { joinEmbedded } from '#db/embedded.ts'
import { demoAccounts, demoPassword } from '#db/seed/accounts.ts'
import { hasDemoWorld, seedDemoWorld } from '#db/seed/demo/seed.ts'
import { localEnv } from '#server/env.ts'
import type { Web } from '#server/http/app.ts'
import { start } from '#server/index.ts'
import { createLog } from '#server/log.ts'
import { indexCase } from '#server/search/index-case.ts'
import { failed, stopOnSignal } from './process.ts'

export async function startLocally(web: Web) {
  const stopWith = stopOnSignal()
  try {
    const given = process.env.DATABASE_URL
    const embedded = given ? null : await joinEmbedded()
    const env = localEnv(process.env, given ?? embedded?.url ?? '')
    const running = await start(env, web, createLog(env), prepareExamples)
    stopWith(async () => {
      await running.stop()
      await embedded?.leave()
    })
    printAddress(running.origin, await hasDemoWorld(running.services.db))
  } catch (problem) {
    failed(problem)
  }
}

/** Where there are people of somebody's own, accounts whose password stands in the sources have no business. */
async function prepareExamples(db: Db): Promise<void> {
  if (!(await hasPeople(db))) await seedDemoWorld(db, { indexCase })
}

async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

function printAddress(origin: string, withAccounts: boolean) {
  const lines = withAccounts
    ? [`Sign in as any of these, with the password ${demoPassword}`, '', ...demoAccounts.map(accountLine)]
    : []
  console.log(`\n  Erfa: ${origin}\n\n${lines.map((line) => `  ${line}\n`).join('')}`)
}

function accountLine({ email, role, organisation }: (typeof demoAccounts)[number]): string {
  return `${email.padEnd(36)}${organisation ? `${role}, ${organisation}` : role}`
}
