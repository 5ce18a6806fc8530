/**
 * Every npm script starts here, with nothing installed yet: looks at the Node version, sees to what is missing or out of
 * date, and only then runs the command. Plain JavaScript, because nothing that understands more is there before the first
 * installation.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../db/root.mjs'
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'
import { ensureDeployed } from './bootstrap/production.mjs'
import { runTool } from './bootstrap/run.mjs'
import { runTests } from './bootstrap/test.mjs'

const oldestNode = { major: 20, minor: 19 }
/** What the process has loaded is not loaded anew by itself; what only pages use is, by Vite. */
const restartFor = ['server', 'db', 'app/domain', 'app/i18n']
const devWords = [
  'watch',
  '--clear-screen=false',
  ...restartFor.map((folder) => `--include=${folder}/**/*`),
  'server/commands/dev.mjs',
]

refuseOldNode()
const [command = '', ...words] = process.argv.slice(2)
await run()

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)) return
  console.error(
    `Erfa needs Node ${oldestNode.major}.${oldestNode.minor} or newer; this is ${process.versions.node}.`,
  )
  process.exit(1)
}

async function run() {
  switch (command) {
    case 'serve':
    case 'administrator-link':
      await ensureDeployed()
      return runBuilt(command)
    case 'start':
      await ensureInstalled()
      await ensureBuilt()
      return runBuilt(command)
    case 'build':
      await ensureInstalled()
      return ensureBuilt()
    case 'dev':
      await ensureInstalled()
      return finish(await runTool('tsx', devWords, { NODE_ENV: 'development' }))
    case 'test':
      await ensureInstalled()
      return finish(await runTests(words))
    case 'check':
      await ensureInstalled()
      return finish(await check())
    case 'bench':
    case 'drill':
      await ensureInstalled()
      await ensureBuilt()
      return runSource(scriptOf(command === 'bench' ? 'test/bench' : 'test/drills', words[0]))
    default:
      console.error(`Unknown command: ${command}`)
      process.exit(1)
  }
}

/**
 * In this very process: whoever kills it kills the server, and nothing is left behind.
 * @param {string} name
 */
async function runBuilt(name) {
  asInProduction()
  await import(join(root, 'build', 'server', `${name}.mjs`))
}

/** @param {string} script */
async function runSource(script) {
  asInProduction()
  // ending in order lets go of what was started: servers, the bundled PostgreSQL
  for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15 }))
    process.on(signal, () => process.exit(128 + number))
  const { register } = await import('tsx/esm/api')
  register()
  await import(join(root, script))
}

function asInProduction() {
  process.env.NODE_ENV ??= 'production'
  process.setSourceMapsEnabled(true)
}

async function check() {
  const results = [
    await runTool('biome', ['check', '--error-on-warnings', '.']),
    await runTool('tsc', ['--noEmit']),
    await runTool('knip', []),
  ]
  return Math.max(...results)
}

/**
 * @param {string} folder
 * @param {string | undefined} name
 */
function scriptOf(folder, name) {
  const script = join(folder, `${name}.ts`)
  if (name && existsSync(join(root, script))) return script
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  const known = names.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3))
  console.error(`Which one? npm run ${command} ${known.join(' | ')}`)
  process.exit(1)
}

/** @param {number} code */
function finish(code) {
  process.exitCode = code
}
