/** A folder is read at a glance. Numbered sequences and data of one test are looked up by name, and may be longer. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const sources = ['app', 'server', 'db', 'test', 'docs']
const lookedUpByName = ['docs/decisions', 'db/migrations', 'test/fixtures']
/** About 25, and a few more until somebody has found how to divide them. */
const mostFiles = 30

test(`no folder has more than ${mostFiles} files`, () => {
  const large = sources
    .flatMap((folder) => foldersWithin(join(root, folder)))
    .filter(({ folder }) => !lookedUpByName.some((name) => folder === name || folder.startsWith(`${name}/`)))
    .filter(({ files }) => files > mostFiles)
  expect(large).toEqual([])
})

function foldersWithin(folder: string): { folder: string; files: number }[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return [
    {
      folder: relative(root, folder).replaceAll('\\', '/'),
      files: entries.filter((entry) => entry.isFile()).length,
    },
    ...entries
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => foldersWithin(join(folder, entry.name))),
  ]
}
