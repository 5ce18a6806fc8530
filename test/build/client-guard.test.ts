/** Builds a small site with our own guard: what only the server may know must not reach the browser. */
import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { serverEntries } from '#server/build/server-entries.ts'
import { test as base, expect } from '#test/support/world.ts'

const root = join(import.meta.dirname, '..', '..')

const site: Readonly<Record<string, string>> = {
  'package.json': readFileSync(join(root, 'package.json'), 'utf8'),
  'vite.config.ts': readFileSync(join(root, 'vite.config.ts'), 'utf8'),
  ...Object.fromEntries(
    readdirSync(join(root, 'server/build')).map((name) => [
      `server/build/${name}`,
      readFileSync(join(root, 'server/build', name), 'utf8'),
    ]),
  ),
  ...Object.fromEntries(Object.values(serverEntries).map((file) => [file, 'export {}'])),
  'server/http/built-web.ts': `export * from 'virtual:remix/server-build'`,
  'server/secret.ts': `export const secret = () => process.env.HOME + 'only the server knows'
export interface Secret { text: string }`,
  'db/table.ts': `export const table = () => 'the table nobody sees'`,
  // without one of its own Remix installs what its default needs
  'app/entry.server.tsx': `export default () => new Response('')`,
  'app/entry.client.tsx': `import { Label } from './components/label.tsx'
document.title = String(Label)`,
  'app/root.tsx': `export { Outlet as default } from '@remix-run/react'`,
  'app/routes.ts': `import { index } from '@remix-run/route-config'
export default [index('routes/page.tsx')]`,
  'app/components/label.tsx': `export const Label = () => <p>Hej</p>`,
  // the build takes the words of fields from here
  'app/domain/cases/field.ts': 'export {}',
  'app/routes/page.tsx': `import { table } from '#db/table.ts'
import { secret } from '#server/secret.ts'
import { Label } from '#app/components/label.tsx'
export const loader = async () => ({ length: secret().length + table().length })
export default Label`,
}

const test = base.extend<{
  build: (changes?: Record<string, string>) => { ok: boolean; said: string; client: string }
}>({
  build: async ({}, use) => {
    // within the project, so that packages are found
    mkdirSync(join(root, 'data'), { recursive: true })
    const folder = mkdtempSync(join(root, 'data', 'guard-'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    await use((changes = {}) => {
      for (const [file, text] of Object.entries({ ...site, ...changes })) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), text)
      }
      const cli = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
      const done = spawnSync(process.execPath, [cli, 'vite:build'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NODE_ENV: 'production' },
      })
      return {
        ok: done.status === 0,
        said: done.stdout + done.stderr,
        client: scriptsIn(join(folder, 'build', 'client', 'assets')),
      }
    })
    rmSync(folder, { recursive: true })
  },
})

test('a loader may use server code, and none of it is in the client build', { timeout: 120_000 }, ({
  build,
}) => {
  const { ok, said, client } = build()
  expect(said).toContain('built in')
  expect(ok).toBe(true)
  expect(client).toContain('Hej')
  expect(client).not.toContain('only the server knows')
  expect(client).not.toContain('the table nobody sees')
})

test('a component that imports server code fails the build, which names both', { timeout: 120_000 }, ({
  build,
}) => {
  const { ok, said } = build({
    'app/components/label.tsx': `import { secret } from '#server/secret.ts'
export const Label = () => <p>Hej {secret()}</p>`,
  })
  expect(ok).toBe(false)
  expect(said).toContain('Server code in the client build')
  expect(said).toContain('server/secret.ts, imported by app/components/label.tsx')
})

test('so does one that reaches a table, by a relative path', { timeout: 120_000 }, ({ build }) => {
  const { ok, said } = build({
    'app/components/label.tsx': `import { table } from '../../db/table.ts'
export const Label = () => <p>Hej {table()}</p>`,
  })
  expect(ok).toBe(false)
  expect(said).toContain('db/table.ts, imported by app/components/label.tsx')
})

function scriptsIn(folder: string): string {
  try {
    return readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n')
  } catch {
    return ''
  }
}
