/** For `ilike`: anything that contains the text, whatever signs it holds. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
