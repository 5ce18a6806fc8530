/**
 * The rate limits and the reason for each. Each list goes from the narrowest to the widest limit: an attempt that a narrow
 * one refuses is not counted against the wider ones.
 */
import { isIPv6 } from 'node:net'
import type { Attempt, Limit } from './rate-limit.ts'

const quarter = 15 * 60
const hour = 60 * 60

/** More than anybody mistypes. Counted for each network, so that guessing elsewhere does not lock the owner out. */
const signInPerAccountAndNetwork: Limit = { name: 'sign-in-account-network', most: 10, perSeconds: quarter }
/** A whole municipality may share an address; successful attempts are refunded. */
const signInPerNetwork: Limit = { name: 'sign-in-network', most: 60, perSeconds: quarter }
/** Guessing at one account from many networks. Its owner still signs in from a known device, or by a mailed link. */
const signInPerAccount: Limit = { name: 'sign-in-account', most: 100, perSeconds: quarter }
/** Guessing at many accounts from many networks: beyond any ordinary Monday morning. */
const signInInAll: Limit = { name: 'sign-in-all', most: 2_000, perSeconds: quarter }
/** A browser that has signed in before is counted by itself, whatever happens to its account elsewhere. */
const signInPerDevice: Limit = { name: 'sign-in-device', most: 10, perSeconds: quarter }

/** Against guessing the password on a computer that was left unlocked. */
const currentPassword: Limit = { name: 'current-password', most: 10, perSeconds: quarter }

/** Enough to find the right mail; every request sends another one. */
const resetPerAccountAndNetwork: Limit = { name: 'reset-account-network', most: 3, perSeconds: hour }
const resetPerNetwork: Limit = { name: 'reset-network', most: 20, perSeconds: hour }
/** Protects the mailbox of the owner from being flooded. */
const resetPerAccount: Limit = { name: 'reset-account', most: 10, perSeconds: hour }
const resetInAll: Limit = { name: 'reset-all', most: 500, perSeconds: hour }
const resetPerDevice: Limit = { name: 'reset-device', most: 3, perSeconds: hour }

const invitationPerPersonAndAddressee: Limit = {
  name: 'invitation-person-addressee',
  most: 5,
  perSeconds: 24 * hour,
}
/** A whole department in an afternoon, not a mailing list. */
const invitationPerPerson: Limit = { name: 'invitation-person', most: 100, perSeconds: 24 * hour }
/** Several organisations may want the same person on the same day. */
const invitationPerAddressee: Limit = { name: 'invitation-addressee', most: 20, perSeconds: 24 * hour }
const invitationInAll: Limit = { name: 'invitation-all', most: 2_000, perSeconds: 24 * hour }

/** Enough to find the mistake in the settings. */
const testMail: Limit = { name: 'test-mail', most: 20, perSeconds: hour }

/** Enough attempts to find a password that the rules accept; each may cost a hash. */
const perLink: Limit = { name: 'link', most: 20, perSeconds: quarter }
/** An unknown token costs one index lookup; holders of a real link are not counted here. */
const unknownLinkPerNetwork: Limit = { name: 'link-unknown-network', most: 60, perSeconds: quarter }

/** @param device of this account and no other, when the browser has signed in with it before */
export function signInAttempts(email: string, ip: string, device: string | null): readonly Attempt[] {
  if (device) return [[signInPerDevice, device]]
  return [
    [signInPerAccountAndNetwork, `${email} ${network(ip)}`],
    [signInPerNetwork, network(ip)],
    [signInPerAccount, email],
    [signInInAll, ''],
  ]
}

/** What is reset after a successful sign-in: the counts of this account in this network and on this device. */
export function ownSignInAttempts(email: string, ip: string, device: string | null): readonly Attempt[] {
  const here: Attempt = [signInPerAccountAndNetwork, `${email} ${network(ip)}`]
  return device ? [here, [signInPerDevice, device]] : [here]
}

export function currentPasswordAttempts(personId: string): readonly Attempt[] {
  return [[currentPassword, personId]]
}

export function resetAttempts(email: string, ip: string, device: string | null): readonly Attempt[] {
  if (device) return [[resetPerDevice, device]]
  return [
    [resetPerAccountAndNetwork, `${email} ${network(ip)}`],
    [resetPerNetwork, network(ip)],
    [resetPerAccount, email],
    [resetInAll, ''],
  ]
}

export function invitationAttempts(personId: string, email: string): readonly Attempt[] {
  return [
    [invitationPerPersonAndAddressee, `${personId} ${email}`],
    [invitationPerPerson, personId],
    [invitationPerAddressee, email],
    [invitationInAll, ''],
  ]
}

export function testMailAttempts(personId: string): readonly Attempt[] {
  return [[testMail, personId]]
}

/** @param linkId of a link that we mailed, used or not; null for any other token */
export function linkAttempts(linkId: string | null, ip: string): readonly Attempt[] {
  return [linkId ? [perLink, linkId] : [unknownLinkPerNetwork, network(ip)]]
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
