/** Somebody's initials in their colour and with the line that their caret has too, so that colour is never alone. */
export function PersonMark({ name, colour }: { name: string; colour: number }) {
  return (
    <span className={`person-mark person-${colour}`} title={name}>
      {initials(name)}
    </span>
  )
}

/** First and last: Anna Karin Berg is AB. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('sv')
}
