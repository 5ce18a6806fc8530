/** What a word is, wherever words are counted. */
export const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-–'’.:,](?=[\p{L}\p{N}]))*/gu

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/** Words in one minute, of somebody who reads a text of a public authority on a screen. */
const wordsPerMinute = 200

/** Whole minutes; 0 for less than half of one. */
export function minutesToRead(words: number): number {
  return Math.round(words / wordsPerMinute)
}
