/**
 * `import { expect, test } from './journey.ts'`: the fixtures of world.ts and on top a real
 * server, a real browser, and `open`, which gives a page as somebody sees it. Whatever a page complains
 * about in its console fails the test.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '#app/domain/language.ts'
import type { Person } from '#app/domain/people/person.ts'
import { createSessions } from '#server/accounts/sessions.ts'
import { signedInCookie } from '#test/support/http/cookies.ts'
import { type ServerProcess, startServerProcess, type TestServer } from '#test/support/processes/server.ts'
import { test as base, expect } from '#test/support/world.ts'
import { launchChromium } from './chromium.ts'
import { type PageWatch, watch } from './page-watch.ts'

export { expect }

export interface Looking {
  /** Signed in already, without the form. */
  as?: Person
  lang?: Language
  theme?: 'light' | 'dark'
  width?: number
  /** False for a reader whose browser runs no scripts. */
  scripts?: boolean
}

/** A browser of somebody's own, with one page open at the front page of their language. */
export interface Visit extends PageWatch {
  page: Page
  context: BrowserContext
  /** Goes to a path of the site map in the language of the visit; returns the status of the answer. */
  go: (path: string) => Promise<number>
}

interface Journey {
  browser: Browser
  /** Loads the product once for the tests of a file. */
  serverProcess: ServerProcess
  /** Runs against the test's database; name `cast` before it to have people in it. */
  server: TestServer
  open: (looking?: Looking) => Promise<Visit>
}

const height = 900
const actionWithinMs = 15_000

export const test = base.extend<Journey>({
  browser: [
    async ({}, use) => {
      const browser = await launchChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  serverProcess: [
    async ({}, use) => {
      const serverProcess = await startServerProcess()
      await use(serverProcess)
      await serverProcess.stop()
    },
    { scope: 'file' },
  ],
  server: async ({ databaseUrl, serverProcess }, use) => {
    const server = await serverProcess.serve(databaseUrl)
    await use(server)
    await server.stop()
  },
  open: async ({ browser, server, db }, use) => {
    const visits: Visit[] = []
    const sessions = createSessions(db)
    await use(async (looking = {}) => {
      const visit = await start(browser, server, looking)
      if (looking.as) {
        const sessionId = await sessions.start(looking.as.id, { userAgent: null, replaces: null })
        const [name = '', value = ''] = signedInCookie(server.origin, sessionId).split(/=(.*)/s)
        await visit.context.addCookies([{ name, value, url: server.origin, httpOnly: true, sameSite: 'Lax' }])
      }
      visits.push(visit)
      return visit
    })
    for (const { context } of visits) await context.close()
    expect(visits.flatMap((visit) => visit.problems())).toEqual([])
  },
})

async function start(browser: Browser, { origin }: TestServer, looking: Looking): Promise<Visit> {
  const { lang = 'sv', theme = 'light', width = 1280, scripts = true } = looking
  const context = await browser.newContext({
    baseURL: origin,
    locale: lang === 'sv' ? 'sv-SE' : 'en-GB',
    colorScheme: theme,
    viewport: { width, height },
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(actionWithinMs)
  const page = await context.newPage()
  const go = async (path: string) => {
    const answer = await page.goto(lang === 'en' ? `/en${path === '/' ? '' : path}` : path)
    return answer?.status() ?? 0
  }
  return { page, context, go, ...watch(page) }
}
