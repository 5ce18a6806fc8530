/** Installs the packages when they are missing or are not those of package-lock.json. */
import { spawnSync } from 'node:child_process'
import { lstatSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '../../db/lock.mjs'
import { root, tell } from './root.mjs'

const lock = join(root, 'data', 'install.lock')

export async function ensureInstalled() {
  if (isInstalled()) return
  await withLock(lock, install, () => tell('Waiting for another process that installs the packages …'))
}

function install() {
  if (isInstalled()) return
  tell('Installing the packages (once) …')
  leaveOthersAlone()
  // `ci` follows the lock file to the letter; `install` also mends one that does not fit
  if (npm('ci') || npm('install')) return
  tell('The packages could not be installed; what npm said stands above.')
  process.exit(1)
}

/** Packages that a link leads to are another project's: npm would delete them through the link. */
function leaveOthersAlone() {
  const folder = join(root, 'node_modules')
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(folder)
}

/** @param {string} command */
function npm(command) {
  const words = [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const program = process.env.npm_execpath
  const { status } = program?.endsWith('.js')
    ? spawnSync(process.execPath, [program, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return status === 0
}

/** npm writes what it has installed when it is done: nothing half-done passes for complete. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf(join('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    // what is for other machines is not there
    const found = present[path]
    return found ? found.version === version : optional === true
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}
