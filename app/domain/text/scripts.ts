/** Letters above and below the line where there is no formatting: with the characters that Unicode has, or marked. */

const plain = '0123456789+-=()'
const above = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'
const below = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'

/** "6" becomes "⁶", and what has no such character "^(…)": never 106 for 10⁶. */
export function raised(text: string): string {
  return written(text, above, '^')
}

/** "2" becomes "₂", and what has no such character "_(…)". */
export function lowered(text: string): string {
  return written(text, below, '_')
}

function written(text: string, characters: string, sign: string): string {
  if (text.trim() === '') return text
  const changed = [...text.replaceAll('\u2212', '-')].map((letter) => characters[plain.indexOf(letter)])
  return changed.includes(undefined) ? `${sign}(${text})` : changed.join('')
}
