interface Part {
  text: string
  isMatch: boolean
}

/** The sentence that matched, its words marked. */
export function SnippetWords({ parts }: { parts: readonly Part[] }) {
  let at = 0
  return parts.map(({ text, isMatch }) => {
    at += text.length
    return isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
  })
}
