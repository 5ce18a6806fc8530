/** What `npm start` and `npm run serve` run: the server and the pages, built together. */
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { z } from 'zod'
import { root } from '#db/root.mjs'
import { newDraft } from '#test/collaboration/support/harness.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'
import { isBuilt } from '#test/support/processes/built.ts'

const folder = join(root, 'build', 'server')
const sourceMap = z.object({ sources: z.array(z.string()) })
const manifest = z.object({ dependencies: z.record(z.string(), z.string()) })

// building takes longer than any test of it
beforeAll(isBuilt, 180_000)

test('a module exists once, whoever imports it', () => {
  const sources = filesOf(/\.mjs\.map$/).flatMap((text) => sourceMap.parse(JSON.parse(text)).sources)
  const ours = sources.filter((source) => /^(\.\.\/)+(app|server|db)\//.test(source))
  expect(ours.length).toBeGreaterThan(300)
  expect(ours.filter((source, place) => ours.indexOf(source) !== place)).toEqual([])
})

test('it needs nothing that is installed for development only', () => {
  const { dependencies } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const imported = filesOf(/\.mjs$/).flatMap((text) =>
    [
      ...text.matchAll(/^import\b[^'"]*["']([^'"]+)["'];?$/gm),
      ...text.matchAll(/\bimport\(["']([^'"]+)["']\)/g),
    ].map(([, from = '']) => from),
  )
  const packages = new Set(imported.filter((from) => !from.startsWith('.')).map(packageOf))
  expect(packages).toContain('express')
  expect(
    [...packages].filter(
      (name) => !(name in dependencies) && !builtinModules.includes(name.replace('node:', '')),
    ),
  ).toEqual([])
})

test('the thread that builds documents starts from it', async ({ db, cast, server }) => {
  const draft = await newDraft(db, { by: cast.anna, in: cast.exempelby })
  expect(await server.services.drafts.checkpoint(draft, 'submitted', cast.anna.id)).toMatch(/^[\da-f-]{36}$/)
})

function filesOf(name: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
