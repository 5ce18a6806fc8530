/** `npm run serve`, started and ended as an operator, a supervisor or a container does it. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { WebSocket } from 'ws'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import { newDraft } from '#test/collaboration/support/harness.ts'
import { signedInCookie } from '#test/support/http/cookies.ts'
import { isBuilt } from '#test/support/processes/built.ts'
import { answers, type Ran, ready, run } from '#test/support/processes/npm-run.ts'
import { test as base, describe, expect } from '#test/support/world.ts'

const test = base.extend<{ serve: (...words: string[]) => Promise<Ran> }>({
  serve: async ({ databaseUrl }, use) => {
    await isBuilt()
    const started: Ran[] = []
    await use(async (...words) => {
      const one = await run(words, databaseUrl)
      started.push(one)
      return one
    })
    for (const { child, ended } of started) {
      // npm passes it on; killed, it would leave its child behind
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
    }
  },
})

const npm = ['npm', 'run', 'serve']
const asFirstProcess = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc']
const mayUnshare = spawnSync(asFirstProcess[0] ?? '', [...asFirstProcess.slice(1), 'true']).status === 0

describe('SIGTERM lets Anna’s editor come back at once, and frees the port', { timeout: 60_000 }, () => {
  const ways: [name: string, words: string[], possible: boolean][] = [
    ['sent to npm', npm, true],
    ['sent to node', [process.execPath, 'server/bootstrap.mjs', 'serve'], true],
    ['sent to npm as the first process of a container', [...asFirstProcess, ...npm], mayUnshare],
  ]
  for (const [name, words, possible] of ways) {
    test.skipIf(!possible)(name, async ({ db, cast, serve }) => {
      const served = await serve(...words)
      await ready(served)
      const draft = await newDraft(db, { by: cast.anna, in: cast.exempelby })
      const sessionId = await createSessions(db).start(cast.anna.id, { userAgent: null, replaces: null })
      const socket = new WebSocket(
        `${served.origin.replace('http', 'ws')}/sync/${draft}?schema=${documentSchemaVersion}`,
        { headers: { origin: served.origin, cookie: signedInCookie(served.origin, sessionId) } },
      )
      await once(socket, 'message')
      const closed = once(socket, 'close')
      process.kill(words[0] === 'unshare' ? childOf(served.child.pid) : (served.child.pid ?? 0), 'SIGTERM')
      expect((await closed)[0]).toBe(1012)
      expect(await served.ended).toBe(0)
      expect(await answers(`${served.origin}/health/live`)).toBe(false)
    })
  }
})

test('each of two nodes prints a link for the first administrator, beside its log, and both hold', {
  timeout: 60_000,
}, async ({ serve }) => {
  const nodes = [await serve(...npm), await serve(...npm)]
  for (const { stdout } of nodes) await expect.poll(stdout).toContain('Erfa is running')
  const links = nodes.map(({ stderr }) => linkIn(stderr()))
  expect(new Set(links).size).toBe(2)
  for (const node of nodes) {
    expect(node.stdout()).not.toContain('forsta-administrator')
    for (const link of links) expect(await holds(node, link)).toBe(true)
  }

  const command = await serve('npm', 'run', 'administrator-link')
  expect(await command.ended).toBe(0)
  const [first] = nodes
  if (!first) return
  expect(await holds(first, linkIn(command.stderr()))).toBe(true)
  for (const link of links) expect(await holds(first, link)).toBe(false)
})

test('where an administrator is, nobody is given a link', { timeout: 60_000 }, async ({ cast, serve }) => {
  expect(cast.frida.isAdmin).toBe(true)
  const command = await serve('npm', 'run', 'administrator-link')
  expect(await command.ended).toBe(1)
  expect(command.stderr()).toContain('There is an administrator already')
})

function linkIn(said: string): string {
  const link = /^ {2}http\S+(\/forsta-administrator\/[\w-]{43})$/m.exec(said)?.[1]
  if (!link) throw new Error(`No link in:\n${said}`)
  return link
}

/** Whether this node offers the form. */
async function holds({ origin }: Ran, link: string): Promise<boolean> {
  return (await (await fetch(origin + link)).text()).includes('name="password"')
}

/** Linux names the children of a process there. */
function childOf(pid = 0): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])
}
