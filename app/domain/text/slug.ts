/** The part of an address that says what a page is about. Made once, and then never changed. */

/** Long enough to recognise, short enough to paste into a mail. */
const longestSlug = 60

/** What does not come apart into a letter and its mark. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
}

/** "Mönsterås stadsnät AB" becomes "monsteras-stadsnat-ab". Empty when nothing of the text can stand in an address. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => letters[letter] ?? '-')
    .replace(/-+/g, '-')
    .replace(/^-/, '')
  const cut = plain.length > longestSlug ? plain.slice(0, longestSlug + 1).replace(/-[^-]*$/, '') : plain
  return cut.slice(0, longestSlug).replace(/-+$/g, '')
}

/** `base`, or `base-2`, `base-3` … when others have it. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  for (let number = 2; ; number++) {
    const candidate = `${base}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

/** What `slugOf` and `freeSlug` can have made. */
export function isSlug(text: string): boolean {
  return text.length <= longestSlug + longestNumber && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

const longestNumber = '-99999'.length
