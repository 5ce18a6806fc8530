/**
 * Every npm script starts here, with nothing installed yet: looks at the Node version, installs and builds
 * what is missing or out of date, and only then, and then runs the command. Plain JavaScript, because
 * nothing that understands more is there before the first installation.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'
import { root } from './bootstrap/root.mjs'
import { runTool } from './bootstrap/run.mjs'
import { runTests } from './bootstrap/test.mjs'

const oldestNode = { major: 20, minor: 19 }

refuseOldNode()
const [command = '', ...words] = process.argv.slice(2)
await ensureInstalled()
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
    case 'start':
    case 'serve':
      await ensureBuilt()
      return runHere(`server/commands/${command}.ts`, 'production')
    case 'dev':
      return finish(
        await runTool('tsx', ['watch', '--clear-screen=false', 'server/commands/dev.ts'], {
          NODE_ENV: 'development',
        }),
      )
    case 'test':
      return finish(await runTests(words))
    case 'check':
      return finish(await check())
    case 'bench':
    case 'drill':
      await ensureBuilt()
      return runHere(scriptOf(command === 'bench' ? 'test/bench' : 'test/drills', words[0]), 'production')
    default:
      console.error(`Unknown command: ${command}`)
      process.exit(1)
  }
}

/**
 * In this very process: whoever kills it kills the server, and nothing is left behind.
 * @param {string} script
 * @param {'production' | 'development'} nodeEnv
 */
async function runHere(script, nodeEnv) {
  process.env.NODE_ENV ??= nodeEnv
  process.setSourceMapsEnabled(true)
  const { register } = await import('tsx/esm/api')
  register()
  await import(join(root, script))
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
