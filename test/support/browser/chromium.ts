/**
 * A Chromium that needs nothing of the system: from npm, with the libraries and fonts it needs beside it.
 * Unpacked once into data/, complete or not at all.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..', '..', '..')

/** Starts the browser, with words of its command line on top; CHROMIUM_PATH names another one. Its caller closes it. */
export function launchChromium(words: readonly string[] = []): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH
  const folder = own ? null : unpacked()
  return chromium.launch({
    executablePath: own ?? join(String(folder), 'chromium'),
    // root may not use the sandbox, and small containers have a small /dev/shm
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', ...words],
    env: folder ? environment(folder) : definedOf(process.env),
  })
}

function unpacked(): string {
  const manifest = readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const folder = join(root, 'data', `chromium-${version}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${randomBytes(6).toString('hex')}`
  mkdirSync(unfinished, { recursive: true })
  unpackInto(unfinished)
  writeFileSync(join(unfinished, 'fonts.conf'), fontsOf(folder))
  try {
    renameSync(unfinished, folder)
  } catch {
    // another process was faster
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** The package unpacks into the temporary folder of its process, with libraries only where it believes to be on Lambda. */
function unpackInto(folder: string) {
  const script = `(await import('@sparticuz/chromium')).default.executablePath().then(() => {})`
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked:\n${done.stderr}`)
}

/** Only its own fonts, so that pages look the same on every machine. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function environment(folder: string): Record<string, string> {
  return {
    ...definedOf(process.env),
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
