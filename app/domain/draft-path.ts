/** Where a draft is worked on: paths of the site map, without the language. What comes from an address is written as one. */

export function draftPath(id: string | undefined, rest = ''): string {
  return `/utkast/${encodeURIComponent(id ?? '')}${rest}`
}

export function reviewPath(id: string | undefined, rest = ''): string {
  return `/granskning/${encodeURIComponent(id ?? '')}${rest}`
}
