/** The areas of server/: which may build on which, and that only one of them knows HTTP. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

interface Module {
  /** `reviews`, or the file's own name for what lies in no folder. */
  area: string
  file: string
  text: string
}

const modules: Module[] = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .map((file) => ({
    area: file.split('/')[0] ?? '',
    file,
    text: readFileSync(join(root, 'server', file), 'utf8'),
  }))

function importsOf({ text }: Module): string[] {
  return [...text.matchAll(/from '#server\/(\w+)\//g)].map(([, area = '']) => area)
}

/** From the ground up: each may import those before it. */
const order = ['access', 'drafts', 'versions', 'reviews', 'formats']

test('moderation builds on drafts and versions, and none of them on moderation', () => {
  const upward = modules.flatMap((module) =>
    importsOf(module)
      .filter((area) => order.includes(module.area) && order.indexOf(area) > order.indexOf(module.area))
      .map((area) => `${module.file} imports ${area}`),
  )
  expect(upward).toEqual([])
})

test('only server/http knows requests, responses and the framework', () => {
  const knows = /from '(@remix-run\/|express)|\b(Request|Response|Headers|URLSearchParams|FormData)\b/
  const areas = [
    'access',
    'drafts',
    'versions',
    'reviews',
    'formats',
    'notifications',
    'organisations',
    'jobs',
    'search',
    'accounts',
    'monitoring',
  ]
  const offenders = modules
    .filter(({ area }) => areas.includes(area))
    .filter(({ text }) => knows.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
    .map(({ file }) => file)
  expect(offenders).toEqual([])
})
