/** The part of an address that says what a page is about. */

/** Long enough to recognise, short enough to paste into a mail. */
const longestSlug = 60

/** "Mönsterås stadsnät AB" becomes "monsteras-stadsnat-ab". Empty when nothing of the text can stand in an address. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[æ]/g, 'ae')
    .replace(/[øœ]/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
  const cut = plain.length > longestSlug ? plain.slice(0, longestSlug + 1).replace(/-[^-]*$/, '') : plain
  return cut.slice(0, longestSlug).replace(/^-+|-+$/g, '')
}
