import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { builtFiles, type Web } from './app.ts'

const buildFolder = join(import.meta.dirname, '..', '..', 'build')

/** The finished build that bootstrap.mjs left in build/. */
export async function builtWeb(): Promise<Web> {
  const entry = pathToFileURL(join(buildFolder, 'server', 'index.js')).href
  const build = (await import(entry)) as ServerBuild
  return { build, files: builtFiles(join(buildFolder, 'client')) }
}
