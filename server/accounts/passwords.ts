/**
 * Hashes and compares passwords. One instance per process: each hash takes 19 MiB and a core, so only two run at once and
 * the rest are queued; without that, twenty sign-ins at once would slow down every page.
 */
import { hash, verify } from '@node-rs/argon2'
import { TooMany } from '#app/domain/errors.ts'

/** argon2id at the floor that OWASP recommends: about 20 ms here. `Algorithm.Argon2id` is 2 (a const enum). */
const cost = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
const maxConcurrent = 2
/** About four seconds of waiting; with a longer queue the attempt is refused. */
const maxQueued = 200

/** A hash of random bytes made with `cost`: comparing with it takes as long as with a real one and never succeeds. */
const dummyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$WuyIeITmge1Vmikob1eSxQ$ysEBzLa4VpO+GwhUMgEwJl/sa1REM4/ff/sR6CNU76c'

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes equally long when there is no account or no password: `stored` is null then and the answer false. */
  verify(stored: string | null, password: string): Promise<boolean>
}

export function createPasswords(): Passwords {
  let running = 0
  const waiting: (() => void)[] = []

  async function runQueued<T>(work: () => Promise<T>): Promise<T> {
    if (running >= maxConcurrent) {
      if (waiting.length >= maxQueued) throw new TooMany(5)
      // the finished hash passes its slot on, so `running` does not change
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  return {
    hash: (password) => runQueued(() => hash(password.normalize('NFKC'), cost)),
    async verify(stored, password) {
      const same = await runQueued(() => verify(stored ?? dummyHash, password.normalize('NFKC')))
      return stored !== null && same
    },
  }
}
