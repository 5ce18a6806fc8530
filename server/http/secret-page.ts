/** A page whose address is a secret: it is told to nobody, kept nowhere and found by no search engine. */
export const secretPage = {
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
} as const
