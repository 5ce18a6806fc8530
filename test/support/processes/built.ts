/**
 * The finished product, loaded as the serving process loads it. Its modules are not those that a test imports from the
 * sources: a class of one is not a class of the other.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '#db/root.mjs'
import { ensureBuilt } from '#server/bootstrap/build.mjs'

interface Built {
  index: typeof import('#server/index.ts')
  'built-web': typeof import('#server/http/built-web.ts')
}

let building: Promise<void> | null = null

/** Once per run: `npm test` has built already, and sources that are edited meanwhile belong to the next run. */
export function isBuilt(): Promise<void> {
  if (process.env.ERFA_IS_BUILT) return Promise.resolve()
  building ??= ensureBuilt()
  return building
}

export async function built<Name extends keyof Built>(name: Name): Promise<Built[Name]> {
  await isBuilt()
  return import(pathToFileURL(join(root, 'build', 'server', `${name}.mjs`)).href)
}
