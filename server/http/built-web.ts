/** The pages as they are built into the same bundle; from the sources there are none, only through Vite. */
import { join } from 'node:path'
import * as build from 'virtual:remix/server-build'
import { root } from '#db/root.mjs'
import type { Web } from './app.ts'
import { serveBuiltFiles } from './static-files.ts'

export const builtWeb: Web = { build, files: serveBuiltFiles(join(root, 'build', 'client')) }
