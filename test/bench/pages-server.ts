/** `npm run serve` in a process of its own, as an installation runs it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#db/embedded/free-port.ts'

export interface Served {
  /** Where it is reached from here; what it calls itself is another address. */
  address: string
  stop: () => Promise<void>
}

const startWithinMs = 60_000
const lookEveryMs = 100

export async function serve(databaseUrl: string): Promise<Served> {
  const port = await freePort(null)
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['server/bootstrap.mjs', 'serve'], {
    // its log goes where an installation's log collector would be; nothing here slows it down by reading
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      ORIGIN: 'https://erfa.example',
      SESSION_KEY: 'only for measuring, nobody signs in here',
      // no mail server answers there: the product runs without it
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'Erfa <erfa@erfa.example>',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const address = `http://127.0.0.1:${port}`
  const until = Date.now() + startWithinMs
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('npm run serve did not start')
    await wait(lookEveryMs)
  }
  return {
    address,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      process.off('exit', kill)
    },
  }
}

async function isHealthy(address: string): Promise<boolean> {
  return fetch(`${address}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )
}
