/** The same word however it was typed: å, ä, ö and é without their signs. */
const plain = /^[a-z0-9]*$/

export function fold(word: string): string {
  // most words, and thousands of them while the dictionary is read
  if (plain.test(word)) return word
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
}
