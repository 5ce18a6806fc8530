/** What is installed: exactly what was chosen, nothing older than what is known to be safe, from no named place. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, test } from '#test/support/world.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

const wants = z.record(z.string(), z.string()).optional()

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        name: z.string().optional(),
        resolved: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        dev: z.boolean().optional(),
        dependencies: wants,
        optionalDependencies: wants,
        peerDependencies: wants,
      }),
    ),
  })
  .parse(read('package-lock.json'))

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(read('package.json'))

/** Older versions have published holes that reach us. */
const floor: Readonly<Record<string, string>> = {
  '@remix-run/node': '2.17.5',
  '@remix-run/react': '2.17.5',
  '@remix-run/server-runtime': '2.17.5',
  '@remix-run/router': '1.23.4',
  '@tiptap/core': '3.30.5',
  '@tiptap/extension-link': '3.30.5',
  'prosemirror-view': '1.42.3',
  linkifyjs: '4.3.2',
  ws: '8.21.0',
  kysely: '0.28.17',
  dompurify: '3.4.13',
  mammoth: '1.11.0',
  'file-type': '21.3.1',
  'linkify-it': '5.0.1',
  vitest: '3.0.5',
  vite: '6.4.1',
}

const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, found]) => ({
    path,
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ...found,
  }))

test('no package is older than its last known hole', () => {
  const old = installed
    // what a tool or a rival of the benchmarks brought along for itself never serves anyone
    .filter(({ dev, path, name }) => !dev || path === `node_modules/${name}`)
    .filter(({ name, version }) => floor[name] !== undefined && isOlder(version ?? '', floor[name]))
  expect(old.map(({ path, version }) => `${path} ${version}`)).toEqual([])
})

test('all of Tiptap is of one version', () => {
  const versions = installed.filter(({ name }) => name.startsWith('@tiptap/') && name !== '@tiptap/y-tiptap')
  expect(new Set(versions.map(({ version }) => version)).size).toBe(1)
})

test('every version is exact', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(wanted.filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

describe('installing', () => {
  test('works from whatever registry is set up: the lock file names none', () => {
    expect(installed.filter(({ resolved }) => resolved?.startsWith('http')).map(({ path }) => path)).toEqual(
      [],
    )
  })

  test('follows the lock file to the letter: npm ci wants the packages for other machines in it too', () => {
    const names = new Set(installed.map(({ name }) => name))
    const named = installed.flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    expect(named.filter((name) => !names.has(name))).toEqual([])
  })

  test('brings to production what is needed there, and nothing else: the lock file marks the rest', () => {
    const needed = neededInProduction()
    const marked = installed.filter(({ dev }) => dev).map(({ path }) => path)
    expect(marked.filter((path) => needed.has(path))).toEqual([])
    const unmarked = installed.map(({ path }) => path).filter((path) => !marked.includes(path))
    expect(unmarked.filter((path) => !needed.has(path))).toEqual([])
  })

  test('runs only scripts that were approved', () => {
    const scripts = new Set(
      installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name),
    )
    expect(
      [...scripts].filter((name) => manifest.allowScripts[name] === undefined && name !== 'fsevents'),
    ).toEqual([])
  })
})

/** Where npm has put what is reached from `dependencies`: the nearest node_modules that holds it, upwards. */
function neededInProduction(): Set<string> {
  const needed = new Set<string>()
  const waiting = Object.keys(manifest.dependencies).map((name) => ({ name, from: '' }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const path = nearest(next.name, next.from)
    if (path === null || needed.has(path)) continue
    needed.add(path)
    const { dependencies, optionalDependencies, peerDependencies } = lock.packages[path] ?? {}
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      waiting.push({ name, from: path })
  }
  return needed
}

function nearest(name: string, from: string): string | null {
  const path = `${from && `${from}/`}node_modules/${name}`
  if (lock.packages[path]) return path
  return from === '' ? null : nearest(name, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)))
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0
}
