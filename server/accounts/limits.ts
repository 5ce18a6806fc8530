/** How often people may knock, and why that often. */
import { isIPv6 } from 'node:net'
import type { Limit, Try } from './rate-limit.ts'

const quarter = 15 * 60
const hour = 60 * 60

/** More than anybody mistypes. Whoever is kept out by somebody else's guessing asks for a new password by mail. */
const signInPerAccount: Limit = { name: 'sign-in-account', most: 10, perSeconds: quarter }
/** Only failures stay counted; a whole municipality may share an address. */
const signInPerAddress: Limit = { name: 'sign-in-address', most: 60, perSeconds: quarter }
/** Guessing at many accounts from many addresses: beyond any ordinary Monday morning. */
const signInInAll: Limit = { name: 'sign-in-all', most: 2_000, perSeconds: quarter }

/** Enough to find the right mail; nobody's mailbox is to be filled through us. */
const resetPerAccount: Limit = { name: 'reset-account', most: 3, perSeconds: hour }
const resetPerAddress: Limit = { name: 'reset-address', most: 20, perSeconds: hour }
const resetInAll: Limit = { name: 'reset-all', most: 500, perSeconds: hour }

/** A whole department in an afternoon, not a mailing list. */
const invitationPerPerson: Limit = { name: 'invitation-person', most: 100, perSeconds: 24 * hour }
const invitationPerAddressee: Limit = { name: 'invitation-addressee', most: 5, perSeconds: 24 * hour }
const invitationInAll: Limit = { name: 'invitation-all', most: 2_000, perSeconds: 24 * hour }

/** Setting a password costs a hash, and a link is tried before that. */
const linkPerAddress: Limit = { name: 'link-address', most: 60, perSeconds: quarter }
const linkInAll: Limit = { name: 'link-all', most: 1_000, perSeconds: quarter }

export function signInTries(email: string, ip: string): readonly Try[] {
  return [accountTry(email), [signInPerAddress, network(ip)], [signInInAll, '']]
}

export function accountTry(email: string): Try {
  return [signInPerAccount, email]
}

export function resetTries(email: string, ip: string): readonly Try[] {
  return [
    [resetPerAccount, email],
    [resetPerAddress, network(ip)],
    [resetInAll, ''],
  ]
}

export function invitationTries(personId: string, email: string): readonly Try[] {
  return [
    [invitationPerPerson, personId],
    [invitationPerAddressee, email],
    [invitationInAll, ''],
  ]
}

export function linkTries(ip: string): readonly Try[] {
  return [
    [linkPerAddress, network(ip)],
    [linkInAll, ''],
  ]
}

/** One household or office has a whole /64 of IPv6 addresses: they count as one. */
export function network(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = ip.split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(Math.max(missing, 0)).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
