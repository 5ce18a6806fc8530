/** Text from outside: NFC, no NUL, no lone surrogates; one-line texts also without control and bidi characters. */

const nul = String.fromCharCode(0)
// C0, DEL and C1 but not tab and line breaks
const control = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
// marks that reorder what is shown: a name or a title could pretend to be another
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const lineBreak = /[\n\r\t\u2028\u2029]/

/** Whether Postgres and JSON can hold it as it is. */
export function isStorable(text: string): boolean {
  return !text.includes(nul) && text.isWellFormed()
}

/** Without signs that cannot be seen or that reorder the others. */
export function isPlainLine(text: string): boolean {
  return !control.test(text) && !bidi.test(text) && !lineBreak.test(text)
}

/** Several lines without signs that cannot be seen. */
export function isPlainProse(text: string): boolean {
  return !control.test(text)
}

/** No script puts more signs on a letter; sorting a run of them takes the square of its length. */
const mostMarks = 30

/** NFC, in a time that grows with the length of the text and no faster. */
export function composed(text: string): string {
  return text.replace(/\p{M}{2,}/gu, (marks) => [...marks].slice(0, mostMarks).join('')).normalize('NFC')
}

/** NFC, line breaks as \n, nothing that Postgres or a reader could stumble on. */
export function cleaned(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
  return composed(plain)
}
