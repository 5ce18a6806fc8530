/** Addresses stand in the site map only: a link that spells one out would not notice that it has moved. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pathNames, pathStart, patternOf, shelfNames } from '#app/domain/paths.ts'
import { siteMap } from '#test/support/http/site-map.ts'

const itsPlaces = [join('app', 'domain', 'paths.ts'), join('app', 'domain', 'language.ts')]
const root = join(import.meta.dirname, '..', '..')

describe('the site map', () => {
  test('is what the build answers, name by name', { timeout: 120_000 }, async () => {
    const named = pathNames
      .map(patternOf)
      .flatMap((pattern) =>
        pattern.startsWith('/:shelf')
          ? shelfNames.map((shelf) => pattern.replace(':shelf', shelf))
          : [pattern],
      )
    const answered = (await siteMap()).map(({ pattern }) => pattern)
    expect(answered.sort()).toEqual([...named, '/*'].sort())
  })

  test('is the only place where its addresses are spelled out', () => {
    const found = ['app', 'server']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(folder, file),
        ),
      )
      .filter((file) => /\.tsx?$/.test(file) && !itsPlaces.includes(file))
      .flatMap((file) =>
        literalsIn(readFileSync(join(root, file), 'utf8')).map((literal) => `${file}: ${literal}`),
      )
    expect(found).toEqual([])
  })

  test('would be missed by a link that spells one out', () => {
    const source = ['href={`/utkast/$', "redirect('/en/sok?q=x')", 'path: "/fall/x"'].join('{id}`}, ')
    expect(literalsIn(source)).toEqual(['/utkast/', '/en/sok?q=x', '/fall/x'])
    expect(literalsIn("// like '/sok'\n/** `/fall/<slug>` */ '/health', '/', path.split('/')")).toEqual([])
  })
})

function literalsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
  const starts = new Set([
    ...shelfNames,
    'en',
    ...pathNames.map((name) => pathStart(name).split('/')[1]).filter((start) => start !== ''),
  ])
  return [...code.matchAll(/['"`](\/[^'"`\s$]*)/g)]
    .map(([, literal = '']) => literal)
    .filter((literal) => starts.has(literal.split(/[/?#]/)[1] ?? ''))
}
