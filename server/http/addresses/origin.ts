/**
 * Which spelling of our own address somebody uses. In production there is one. On one's own machine there are three, and
 * whoever came by one of them stays there: a cookie, a socket and the Origin of a form belong to a spelling.
 */
import type { Request } from 'express'

export type OriginOf = (req: Request) => string

/** The Host header chooses among our own addresses and can name no other: the first one is for whoever names none. */
export function originAmong(origins: readonly string[]): OriginOf {
  const byHost = new Map(origins.map((origin) => [new URL(origin).host, origin]))
  const first = origins[0] ?? ''
  return (req) => byHost.get(req.headers.host ?? '') ?? first
}
