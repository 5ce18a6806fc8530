/** What browsers are told about every answer, whoever gives it: pages, files, feeds, refusals. */
import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import type { OriginOf } from './addresses/origin.ts'

/** Two years, as browsers' preload lists ask for. */
const hstsSeconds = 2 * 365 * 24 * 60 * 60

const unusedFeatures = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']

/** Sets the headers and makes the nonce that `nonceOf` returns for this answer. */
export function securityHeaders(originOf: OriginOf): RequestHandler {
  return (req, res, next) => {
    const origin = originOf(req)
    const nonce = randomBytes(16).toString('base64')
    res.locals.nonce = nonce
    res.set({
      'Content-Security-Policy': policy(origin, nonce),
      'X-Content-Type-Options': 'nosniff',
      // for browsers that do not know frame-ancestors
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    })
    if (origin.startsWith('https:'))
      res.set('Strict-Transport-Security', `max-age=${hstsSeconds}; includeSubDomains`)
    next()
  }
}

export function nonceOf(res: Response): string {
  return String(res.locals.nonce)
}

function policy(origin: string, nonce: string): string {
  // a policy cannot name an IPv6 address
  const socket = origin.includes('[') ? '' : ` ${origin.replace(/^http/, 'ws')}`
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    // 'self' does not cover the socket in every browser
    `connect-src 'self'${socket}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
