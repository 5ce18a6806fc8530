/** Runs the tools that npm installed. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../db/root.mjs'

/** Which package holds the program, where their names differ. */
const packages = new Map([
  ['biome', '@biomejs/biome'],
  ['tsc', 'typescript'],
  ['remix', '@remix-run/dev'],
])

/**
 * Runs a tool to its end and returns its exit code; Ctrl-C and being asked to end reach it too.
 * @param {string} tool
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
export function runTool(tool, words, env = {}) {
  return runNode([programOf(tool), ...words], env)
}

/**
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
export function runNode(words, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
}

/** @param {string} tool */
function programOf(tool) {
  const folder = join(root, 'node_modules', packages.get(tool) ?? tool)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[tool])
}
