/** Why a mail could not be handed over, from what the driver says. */

export interface MailProblem {
  /** A key of the error texts. */
  kind:
    | 'mailUnknownHost'
    | 'mailUnreachable'
    | 'mailTimeout'
    | 'mailTls'
    | 'mailCredentials'
    | 'mailAddress'
    | 'mailRefused'
  /** What may stand in a log. */
  code: string
  /** What the driver or the mail server said; may hold addresses. */
  detail: string
}

const kinds: Readonly<Record<string, MailProblem['kind']>> = {
  EDNS: 'mailUnknownHost',
  ENOTFOUND: 'mailUnknownHost',
  ETIMEDOUT: 'mailTimeout',
  ESOCKET: 'mailUnreachable',
  ECONNECTION: 'mailUnreachable',
  ECONNREFUSED: 'mailUnreachable',
  ETLS: 'mailTls',
  EAUTH: 'mailCredentials',
  ENOAUTH: 'mailCredentials',
  EENVELOPE: 'mailAddress',
}

export function classifyMailError(error: unknown): MailProblem {
  const detail = error instanceof Error ? error.message : String(error)
  const code = readString(error, 'code') ?? 'unknown'
  const original = readString(error, 'originalCode')
  const isTls = /CERT|SELF_SIGNED|SSL|TLS/.test(original ?? code) || /wrong version number/.test(detail)
  return { kind: isTls ? 'mailTls' : (kinds[code] ?? 'mailRefused'), code: original ?? code, detail }
}

/** Whether the problem concerns every mail and not just this one. */
export function affectsAllMail({ kind }: MailProblem): boolean {
  return kind !== 'mailAddress' && kind !== 'mailRefused'
}

function readString(error: unknown, name: string): string | null {
  if (typeof error !== 'object' || error === null || !(name in error)) return null
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : null
}
