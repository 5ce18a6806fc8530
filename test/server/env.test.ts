import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localEnv, productionEnv } from '#server/env.ts'
import { loggedPath, visitorMark } from '#server/log.ts'
import { describe, expect, test } from '#test/support/world.ts'

const complete = {
  DATABASE_URL: 'postgres://erfa@db/erfa',
  ORIGIN: 'https://erfa.example.se',
  SESSION_KEY: 'k'.repeat(32),
  SMTP_URL: 'smtp://mail',
  MAIL_FROM: 'Erfa <erfa@erfa.example.se>',
}

describe('serving for others', () => {
  test('says everything that is missing at once', () => {
    for (const name of Object.keys(complete)) expect(() => productionEnv({})).toThrow(`${name}: `)
  })

  test('takes what it needs from the environment, and nothing set is nothing', () => {
    expect(productionEnv({ ...complete, HOST: '', PORT: '8080' })).toMatchObject({
      mode: 'production',
      origin: complete.ORIGIN,
      port: 8080,
      host: null,
    })
  })

  test.each([
    ['ORIGIN', 'https://erfa.example.se/'],
    ['ORIGIN', 'erfa.example.se'],
    ['ORIGIN', 'https://erfa.example.se/sub'],
    ['ORIGIN', 'http://erfa.example.se'],
    ['ORIGIN', 'http://localhost.example.se'],
    ['ORIGIN', 'http://10.0.0.7:3000'],
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_URL', 'postgres:///erfa?host=/var/run/postgresql'],
    ['SESSION_KEY', 'short'],
    ['METRICS_TOKEN', 'short'],
    ['PORT', '99999'],
    ['PORT', 'http'],
    ['SMTP_URL', 'http://mail'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => productionEnv({ ...complete, [name]: value })).toThrow(name)
  })

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'may be tried on one machine without a certificate: %s',
    (ORIGIN) => expect(productionEnv({ ...complete, ORIGIN }).origin).toBe(ORIGIN),
  )

  test.each(['SMTP_URL', 'MAIL_FROM'])(
    'wants a mail server: without %s, links for new passwords would pass through the hands of administrators',
    (name) => {
      expect(() => productionEnv({ ...complete, [name]: '' })).toThrow(name)
    },
  )

  test('reads secrets from files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'erfa-secret-'))
    const file = join(folder, 'key')
    writeFileSync(file, `${'s'.repeat(40)}\n`)
    const { SESSION_KEY: _, ...rest } = complete
    expect(productionEnv({ ...rest, SESSION_KEY_FILE: file }).sessionKey).toBe('s'.repeat(40))
    rmSync(folder, { recursive: true })
  })

  test('counts proxies, or knows them by name', () => {
    expect(productionEnv({ ...complete, TRUST_PROXY: '2' }).trustProxy).toBe(2)
    expect(productionEnv({ ...complete, TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8')
  })
})

test('trying out needs nothing but a database', () => {
  expect(localEnv({}, 'postgres://here/erfa')).toMatchObject({
    mode: 'local',
    origin: null,
    port: 3000,
    mail: null,
  })
})

describe('the log', () => {
  test('keeps neither what was searched for nor what is secret in a link', () => {
    expect(loggedPath('/sok?q=hemligt')).toBe('/sok')
    expect(loggedPath(`/nytt-losenord/${'aB3_-'.repeat(9)}`)).toBe('/nytt-losenord/…')
    expect(loggedPath('/utkast/0190f5ee-7d5c-7c3e-9b1a-2f4f0e6c1a2b')).toBe(
      '/utkast/0190f5ee-7d5c-7c3e-9b1a-2f4f0e6c1a2b',
    )
  })

  test('tells visitors apart without their addresses', () => {
    expect(visitorMark('192.0.2.1', 'key')).toBe(visitorMark('192.0.2.1', 'key'))
    expect(visitorMark('192.0.2.1', 'key')).not.toBe(visitorMark('192.0.2.2', 'key'))
    expect(visitorMark('192.0.2.1', 'key')).not.toContain('192')
  })
})
