/** What somebody did to a text, found by looking at it before and after: one replacement. */
export interface TextEdit {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/**
 * The smallest replacement that makes `before` into `after`, null when they are equal. `caret` is where the caret stands
 * in `after`: in `aaa` it alone tells which of three equal letters was typed, and so where a colleague's text stays.
 */
export function textEdit(before: string, after: string, caret: number | null): TextEdit | null {
  if (before === after) return null
  const typedUpTo = caret ?? after.length
  const behind = sameEnd(before, after, 0, Math.min(before.length, after.length - typedUpTo))
  const start = sameStart(before, after, Math.min(before.length, after.length) - behind)
  // a spelling correction changes words far from the caret: what is equal behind them stays untouched
  const end = sameEnd(before, after, behind, Math.min(before.length, after.length) - start)
  return {
    index: start,
    remove: before.length - start - end,
    insert: after.slice(start, after.length - end),
  }
}

function sameStart(before: string, after: string, most: number): number {
  let same = 0
  while (same < most && before[same] === after[same]) same++
  // half of a character beyond the basic plane is none
  return same > 0 && isHigh(before, same - 1) ? same - 1 : same
}

function sameEnd(before: string, after: string, from: number, most: number): number {
  let same = from
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return same > 0 && isLow(before, before.length - same) ? same - 1 : same
}

function isHigh(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xd800 && code < 0xdc00
}

function isLow(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code < 0xe000
}
