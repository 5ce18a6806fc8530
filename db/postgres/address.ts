/**
 * Reads a `postgres://` address. Not left to the driver, which would take settings from it that we set ourselves, and would
 * silently ignore those that we do not offer.
 */
import { readFileSync } from 'node:fs'
import { CannotStart } from '../cannot-start.ts'

export interface PostgresAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl: Ssl
  /** Whatever else stands behind the question mark is a setting of the server's. */
  readonly settings: Readonly<Record<string, string>>
}

/** As the driver wants it. `require` encrypts without asking whom it talks to, as it does for psql. */
type Ssl = false | 'prefer' | 'require' | { ca?: string; host: string; checkServerIdentity?: () => undefined }

const defaultPort = 5432

/** What a person who sets the address should know; null when there is nothing to say. */
export function whyUnusable(text: string): string | null {
  try {
    postgresAddress(text)
    return null
  } catch (problem) {
    if (problem instanceof UnusableAddress) return problem.why
    throw problem
  }
}

/** @throws CannotStart with a sentence for what we cannot connect to. */
export function postgresAddress(text: string): PostgresAddress {
  refuseUnsupported(text)
  const url = parsedUrl(text)
  const params = Object.fromEntries(url.searchParams)
  const { sslmode, sslrootcert, ...settings } = params
  for (const name of Object.keys(settings)) {
    if (name.startsWith('ssl'))
      throw new UnusableAddress(
        `${name} is not understood: use sslmode and, for an authority of your own, sslrootcert`,
      )
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const user = decoded(url.username)
  return {
    host,
    port: Number(url.port || defaultPort),
    user,
    password: decoded(url.password),
    database: decoded(url.pathname.slice(1)) || user,
    ssl: sslOf(host, sslmode, sslrootcert),
    settings,
  }
}

function refuseUnsupported(text: string) {
  const [match, authority = '', query = ''] = /^postgres(?:ql)?:\/\/([^/?#]*)[^?#]*\??(.*)/.exec(text) ?? []
  if (match === undefined) throw noAddress()
  const host = decoded(authority.slice(authority.lastIndexOf('@') + 1))
  const params = new URLSearchParams(query)
  const named = params.get('host') ?? params.get('hostaddr') ?? ''
  if (host.startsWith('/') || named.startsWith('/') || (host === '' && named === ''))
    throw new UnusableAddress(
      'the host is missing: Erfa connects over TCP, for example to localhost, not over a unix socket',
    )
  if (host.includes(',') || named.includes(','))
    throw new UnusableAddress(
      'several hosts are named: Erfa connects to one; put a proxy or a shared address in front of them',
    )
  if (named !== '' || params.has('port'))
    throw new UnusableAddress('host and port stand in front of the database, not behind it')
}

function parsedUrl(text: string): URL {
  if (!URL.canParse(text)) throw noAddress()
  return new URL(text)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UnusableAddress('a % in a name or password is written %25')
  }
}

function sslOf(host: string, mode = 'disable', rootCertificate = ''): Ssl {
  // `system` is what Node trusts anyway, NODE_EXTRA_CA_CERTS included
  const ca = rootCertificate && rootCertificate !== 'system' ? { ca: certificate(rootCertificate) } : {}
  switch (mode) {
    case 'disable':
      return false
    case 'allow':
    case 'prefer':
      return 'prefer'
    case 'require':
      // as psql does: whoever names a certificate wants it asked for
      return rootCertificate ? { ...ca, host, checkServerIdentity: () => undefined } : 'require'
    case 'verify-ca':
      return { ...ca, host, checkServerIdentity: () => undefined }
    case 'verify-full':
      return { ...ca, host }
    default:
      throw new UnusableAddress(
        `sslmode=${mode} is not understood: use verify-full, verify-ca, require, prefer or disable`,
      )
  }
}

function certificate(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (problem) {
    throw new UnusableAddress(
      `the certificate cannot be read: ${problem instanceof Error ? problem.message : problem}`,
    )
  }
}

function noAddress(): UnusableAddress {
  return new UnusableAddress(
    'it should be the address of a PostgreSQL 15–18: postgres://user:password@host:5432/database',
  )
}

class UnusableAddress extends CannotStart {
  readonly why: string

  constructor(why: string) {
    super(`Erfa cannot start with this DATABASE_URL: ${why}.`)
    this.why = why
  }
}
