/** Builds the pages when the build is missing or the sources have changed since. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '../../db/lock.mjs'
import { root } from '../../db/root.mjs'
import { compressFiles } from './compress.mjs'
import { reportProgress } from './report-progress.mjs'

const lock = join(root, 'data', 'build.lock')
const stamp = join(root, 'build', 'built-from.txt')
/** Everything that may end up in the build. */
const sources = [
  'app',
  'server',
  'db',
  'public',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** What went wrong comes first; after it Vite shows its own insides, page after page. */
const mostOfReport = 3_000

export async function ensureBuilt() {
  if (isBuilt()) return
  await withLock(lock, build, () => reportProgress('Waiting for another process that builds the pages …'))
}

function build() {
  const from = fingerprint()
  if (isBuilt(from)) return
  reportProgress('Building the pages …')
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const done = spawnSync(process.execPath, [remix, 'vite:build', '--sourcemapServer', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (done.status !== 0)
    throw new Error(
      `The pages could not be built:\n${`${done.stdout}\n${done.stderr}`.trim().slice(0, mostOfReport)}`,
    )
  compressFiles(join(root, 'build', 'client', 'assets'))
  // last: a build that was interrupted is built again
  writeFileSync(stamp, from)
}

export function isBuilt(from = fingerprint()) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === from
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(source))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  try {
    const entries = readdirSync(full, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
      .sort()
  } catch {
    return [path]
  }
}
