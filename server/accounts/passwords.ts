/**
 * Hashes and compares passwords. One instance per process: each hash takes 19 MiB and a core, so only two run at once
 * and everybody else waits in line; without that, twenty sign-ins at once would starve the pages.
 */
import { hash, verify } from '@node-rs/argon2'
import { TooMany } from '#app/domain/errors.ts'

/** argon2id at the floor that OWASP recommends: about 20 ms here. `Algorithm.Argon2id` is 2 (a const enum). */
const cost = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
const mostAtOnce = 2
/** About four seconds of waiting; whoever comes after that is told to come back. */
const mostWaiting = 200

/** Made once with `cost` from random bytes nobody kept: comparing with it takes as long as with a real one. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$WuyIeITmge1Vmikob1eSxQ$ysEBzLa4VpO+GwhUMgEwJl/sa1REM4/ff/sR6CNU76c'

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes equally long when there is no account or no password: `stored` is null then and the answer false. */
  verify(stored: string | null, password: string): Promise<boolean>
}

export function createPasswords(): Passwords {
  let running = 0
  const waiting: (() => void)[] = []

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= mostAtOnce) {
      if (waiting.length >= mostWaiting) throw new TooMany(5)
      // the one who leaves hands over its place, so `running` stays as it is
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
    hash: (password) => inTurn(() => hash(password.normalize('NFKC'), cost)),
    async verify(stored, password) {
      const same = await inTurn(() => verify(stored ?? nobodysHash, password.normalize('NFKC')))
      return stored !== null && same
    },
  }
}
