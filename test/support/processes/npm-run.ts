/** `npm run …` as an operator types it, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '#db/embedded/free-port.ts'
import { root } from '#db/root.mjs'

export interface Ran {
  child: ChildProcess
  origin: string
  stdout: () => string
  stderr: () => string
  /** The exit code; null when a signal ended it. */
  ended: Promise<number | null>
}

/** Production's settings for this database, on a free port of this machine. */
export async function run(words: readonly string[], databaseUrl: string): Promise<Ran> {
  const port = await freePort(null)
  const origin = `http://127.0.0.1:${port}`
  const { PATH, HOME } = process.env
  const [program = '', ...rest] = words
  const child = spawn(program, rest, {
    cwd: root,
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      ORIGIN: origin,
      SESSION_KEY: 'a key for this test only, of 32 characters',
      // no mail server answers there: the product runs without it
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'Erfa <erfa@erfa.example>',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk
    })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, origin, stdout: () => said.stdout, stderr: () => said.stderr, ended }
}

/** Resolves when the server that was started answers in full. */
export async function ready({ child, origin, stdout, stderr }: Ran): Promise<void> {
  while (!(await answers(`${origin}/health/ready`))) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}:\n${stdout()}${stderr()}`)
  }
}

export async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
}
