/** What is installed when, and by whom: in a copy of the project whose npm only notes that it was called. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { root } from '#db/root.mjs'
import { isBuilt } from '#test/support/processes/built.ts'
import { ready, run } from '#test/support/processes/npm-run.ts'
import { test as base, describe, expect } from '#test/support/world.ts'

interface Copy {
  folder: string
  /** As `npm ci --omit=dev` leaves it. */
  installForProduction: () => void
  bootstrap: (command: string) => { status: number | null; said: string }
  npmCalls: () => string
}

const packages = z.record(z.string(), z.looseObject({ dev: z.boolean().optional() }))
const lockFile = z.looseObject({ packages })
const timeout = 120_000

const test = base.extend<{ copy: Copy }>({
  copy: async ({}, use) => {
    await isBuilt()
    const folder = mkdtempSync(join(root, 'data', 'copy-'))
    for (const part of [
      'app',
      'server',
      'db',
      'public',
      'package.json',
      'package-lock.json',
      'vite.config.ts',
      'tsconfig.json',
    ])
      cpSync(join(root, part), join(folder, part), { recursive: true })
    const calls = join(folder, 'npm-calls.txt')
    const npm = join(folder, 'npm.js')
    writeFileSync(
      npm,
      `import { appendFileSync } from 'node:fs'
appendFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(' ') + '\\n')
process.exit(1)`,
    )
    await use({
      folder,
      installForProduction: () => installForProduction(folder),
      bootstrap(command) {
        const done = spawnSync(process.execPath, [join(folder, 'server', 'bootstrap.mjs'), command], {
          encoding: 'utf8',
          env: { PATH: process.env.PATH, NODE_ENV: 'production', npm_execpath: npm },
        })
        return { status: done.status, said: done.stdout + done.stderr }
      },
      npmCalls: () => (existsSync(calls) ? readFileSync(calls, 'utf8') : ''),
    })
    rmSync(folder, { recursive: true })
  },
})

test('packages come from the lock file or not at all, and it is never changed', { timeout }, ({ copy }) => {
  const lock = join(copy.folder, 'package-lock.json')
  const before = readFileSync(lock)
  const { status, said } = copy.bootstrap('check')
  expect(status).toBe(1)
  expect(copy.npmCalls()).toMatch(/^ci --include=dev [^\n]*\n$/)
  expect(said).toContain('run `npm install` and look at what it changes')
  expect(readFileSync(lock)).toEqual(before)
})

describe('where the product serves others', () => {
  test('nothing is installed: what is missing is named', { timeout }, ({ copy }) => {
    const bare = copy.bootstrap('serve')
    copy.installForProduction()
    const unbuilt = copy.bootstrap('serve')
    expect([bare.status, unbuilt.status]).toEqual([1, 1])
    expect(bare.said).toMatch(/not installed[\s\S]*npm ci && npm run build/)
    expect(unbuilt.said).toMatch(/build\/ is missing[\s\S]*npm ci && npm run build/)
    expect(copy.npmCalls()).toBe('')
  })

  test('a build made before is served without the packages that made it', { timeout }, async ({
    copy,
    databaseUrl,
  }) => {
    copy.installForProduction()
    cpSync(join(root, 'build'), join(copy.folder, 'build'), { recursive: true })
    expect(existsSync(join(copy.folder, 'node_modules', 'tsx'))).toBe(false)
    const served = await run(
      [process.execPath, join(copy.folder, 'server', 'bootstrap.mjs'), 'serve'],
      databaseUrl,
    )
    await ready(served)
    const page = await (await fetch(served.origin)).text()
    served.child.kill('SIGTERM')
    expect(await served.ended).toBe(0)
    expect(page).toContain('<main')
    expect(copy.npmCalls()).toBe('')
  })
})

function installForProduction(folder: string) {
  const lock = lockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const wanted = Object.entries(lock.packages).filter(
    ([path, { dev }]) => path !== '' && !dev && existsSync(join(root, path)),
  )
  for (const [path] of wanted) {
    // what lies within another comes with it
    if (path.indexOf('node_modules/') !== path.lastIndexOf('node_modules/')) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(join(root, path), join(folder, path))
  }
  writeFileSync(
    join(folder, 'node_modules', '.package-lock.json'),
    JSON.stringify({ packages: Object.fromEntries(wanted) }),
  )
}
