/**
 * Only our own pages may change anything. Remix checks this for documents, but neither for resource routes
 * nor for requests without an Origin, so the check stands in front of it and covers everything.
 */
import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { refuse } from './refusal.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

export function sameOriginOnly(origins: readonly string[]): RequestHandler {
  return (req, res, next) => {
    if (harmless.has(req.method) || comesFromUs(req.headers, origins)) next()
    else refuse(res, 403)
  }
}

/** An Origin decides alone; without one, only the browser's own word that the request comes from our page counts. */
function comesFromUs(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  if (headers.origin !== undefined) return origins.includes(headers.origin)
  return headers['sec-fetch-site'] === 'same-origin'
}
