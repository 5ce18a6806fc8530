/**
 * Only our own pages may change anything. Remix checks this for documents, but neither for resource routes
 * nor for requests without an Origin, so the check stands in front of it and covers everything.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { sendErrorPage } from '#server/http/error-page.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

export function sameOriginOnly(origins: readonly string[]): RequestHandler {
  return (req, res, next) => {
    if (harmless.has(req.method) || comesFromUs(req.headers, origins)) next()
    else sendErrorPage(res, 403)
  }
}

/**
 * Sec-Fetch-Site is the browser's own word and nothing in a page can change it: it vetoes what began on another site,
 * and it is the proof where the browser withholds the Origin ("null" after `no-referrer`, or none at all). Browsers
 * that do not send it yet (Safari before 16.4) are known by their Origin alone.
 */
function comesFromUs(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  const { origin, 'sec-fetch-site': site } = headers
  if (site === 'cross-site' || site === 'same-site') return false
  if (origin === undefined || origin === 'null') return site === 'same-origin'
  return origins.includes(origin)
}
