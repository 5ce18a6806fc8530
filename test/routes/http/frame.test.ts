/** The frame around every page: its language, its other addresses, no script, few bytes, the same for every stranger. */
import { brotliCompressSync } from 'node:zlib'
import { createSessions } from '#server/accounts/sessions.ts'
import { type Answer, ask } from '#test/support/http/ask.ts'
import { signedInCookie } from '#test/support/http/cookies.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'

const pages = ['/om', '/tillganglighet', '/integritet']
/** What a page and its styles may weigh together, packed. */
const maxBytes = 30 * 1024

describe('a page for strangers', () => {
  test('is in the language of its address and knows the other', async ({ server }) => {
    const { port, origin } = server
    for (const path of pages) {
      const swedish = await ask(port, path)
      const english = await ask(port, `/en${path}`)
      expect([swedish.status, english.status]).toEqual([200, 200])
      expect(swedish.body).toContain('<html lang="sv">')
      expect(english.body).toContain('<html lang="en">')
      expect(linksOf(swedish)).toEqual([
        `canonical ${origin}${path}`,
        `sv ${origin}${path}`,
        `en ${origin}/en${path}`,
        `x-default ${origin}${path}`,
      ])
      expect(linksOf(english)[0]).toBe(`canonical ${origin}/en${path}`)
      expect(titleOf(english)).toMatch(/Erfa$/)
      // to the same page in the other language
      expect(swedish.body).toContain(`href="/en${path}" lang="en"`)
      expect(english.body).toContain(`href="${path}" lang="sv"`)
    }
  })

  test('holds no script and nothing of other sites, stays small, and is the same for all', async ({
    server,
  }) => {
    const styles = await Promise.all(
      stylesOf(await ask(server.port, '/om')).map((path) => ask(server.port, path)),
    )
    expect(styles.map(({ status }) => status)).toEqual([200, 200])
    for (const path of pages) {
      const [first, second] = await Promise.all([ask(server.port, path), ask(server.port, path)])
      expect(first.body).not.toMatch(/<script|modulepreload|javascript:| style=| on\w+=/)
      expect(first.body).not.toMatch(/(src|<link[^>]*href)="(https?:)?\/\/(?!localhost)/)
      expect(second.body).toBe(first.body)
      const bytes = [first, ...styles].map(({ body }) => brotliCompressSync(body).length)
      expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(maxBytes)
    }
  })

  test('that does not exist says so in the language of its address and shows a way back', async ({
    server,
  }) => {
    const swedish = await ask(server.port, '/finns/inte')
    const english = await ask(server.port, '/en/is/not/here')
    const wrongWay = await ask(server.port, '/om', { method: 'POST', headers: { Origin: server.origin } })
    expect([swedish.status, english.status, wrongWay.status]).toEqual([404, 404, 405])
    expect(headingOf(swedish)).toBe('Sidan finns inte')
    expect(headingOf(english)).toBe('There is no such page')
    expect(titleOf(swedish)).toBe('Sidan finns inte – Erfa')
    expect(headingOf(wrongWay)).toBe('Så går sidan inte att använda')
    expect(english.body).toContain('class="button button-secondary">To the front page</a>')
    expect(linksOf(swedish)).toEqual([])
  })
})

test('Anna sees her name, the way out and the look she chose', async ({ db, cast, server }) => {
  await db.updateTable('person').set({ theme: 'dark' }).where('id', '=', cast.anna.id).execute()
  const sessionId = await createSessions(db).start(cast.anna.id, { userAgent: null, replaces: null })
  const page = await ask(server.port, '/om', {
    headers: { Cookie: signedInCookie(server.origin, sessionId) },
  })
  expect(page.body).toContain(cast.anna.name)
  expect(page.body).toContain('action="/logga-ut"')
  expect(page.body).toContain('<meta name="color-scheme" content="dark"/>')
  expect(page.body).toMatch(/dark-[^"]+\.css" media="screen"/)
  expect(page.headers['cache-control']).toContain('no-store')
  expect(page.body).not.toContain('<script')
})

function linksOf({ body }: Answer): string[] {
  return [
    ...body.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([\w-]+)")? href="([^"]+)"/gi),
  ].map(([, rel, language, href]) => `${language ?? rel} ${href}`)
}

function stylesOf({ body }: Answer): string[] {
  return [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
}

const titleOf = ({ body }: Answer) => /<title>([^<]*)/.exec(body)?.[1]
const headingOf = ({ body }: Answer) => /<h1>([^<]*)/.exec(body)?.[1]
