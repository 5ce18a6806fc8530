/** Installs the packages when they are missing or are not those of package-lock.json. */
import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '../../db/lock.mjs'
import { root } from '../../db/root.mjs'
import { reportProgress } from './report-progress.mjs'

const lock = join(root, 'data', 'install.lock')

export async function ensureInstalled() {
  if (isInstalled({ withDevelopment: true })) return
  await withLock(lock, install, () =>
    reportProgress('Waiting for another process that installs the packages …'),
  )
}

function install() {
  if (isInstalled({ withDevelopment: true })) return
  reportProgress('Installing the packages (once) …')
  leaveOthersAlone()
  // never `npm install`: it would mend a lock file that does not fit, and nobody would have looked at what it chose
  if (npmCi()) return
  reportProgress(
    'The packages could not be installed; what npm said stands above. If package-lock.json does not fit package.json, ' +
      'run `npm install` and look at what it changes.',
  )
  process.exit(1)
}

/** Packages that a link leads to are another project's: npm would delete them through the link. */
function leaveOthersAlone() {
  const folder = join(root, 'node_modules')
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(folder)
}

function npmCi() {
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const program = process.env.npm_execpath
  const { status } = program?.endsWith('.js')
    ? spawnSync(process.execPath, [program, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return status === 0
}

/**
 * npm writes what it has installed when it is done: nothing half-done passes for complete.
 * @param {{ withDevelopment: boolean }} which
 */
export function isInstalled({ withDevelopment }) {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf(join('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, dev, optional, devOptional }]) => {
    if (path === '' || (dev && !withDevelopment)) return true
    // what is for other machines is not there
    const found = present[path]
    return found ? found.version === version : Boolean(optional || devOptional)
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }> | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}
