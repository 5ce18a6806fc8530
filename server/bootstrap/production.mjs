/**
 * Where the product serves others nothing is installed: the folder may be read-only, several processes may share it, and
 * what was tried should be what runs. What is missing is named, with the command for it.
 */
import { ensureBuilt, isBuilt } from './build.mjs'
import { isInstalled } from './install.mjs'
import { reportProgress } from './report-progress.mjs'

export async function ensureDeployed() {
  if (!isInstalled({ withDevelopment: false }))
    return refuse('The packages of package-lock.json are not installed.')
  if (isBuilt()) return
  if (!isInstalled({ withDevelopment: true }))
    return refuse('build/ is missing or was made from other sources, and what builds it is not installed.')
  await ensureBuilt()
}

/** @param {string} why */
function refuse(why) {
  reportProgress(`${why} Please run:\n  npm ci && npm run build && npm ci --omit=dev`)
  process.exit(1)
}
