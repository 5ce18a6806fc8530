/**
 * A page whose address is a secret: it is told to nobody, kept nowhere and found by no search engine. `strict-origin`
 * and not `no-referrer`: both keep the path to themselves, but after the latter browsers post forms with `Origin: null`.
 */
export const secretPageHeaders = {
  'Referrer-Policy': 'strict-origin',
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
} as const
