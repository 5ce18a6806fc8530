/** What is pasted into a plain field, as words that fit into it. A browser would glue lines together. */

export type FieldShape = 'line' | 'lines' | 'words' | 'number' | 'address'

const invisible = /[\u00ad\u200b\ufeff\u2060]/g

/** The words of a clipboard for a field: one line where the field has one, commas between words, nothing around an address. */
export function pastedWords(text: string, shape: FieldShape): string {
  const plain = text.replace(invisible, '').replace(/\r\n?|\u2028|\u2029/g, '\n')
  switch (shape) {
    case 'lines':
      return plain.replace(/\t/g, ' ')
    case 'line':
      return joined(plain, ' ')
    case 'words':
      return joined(plain, ', ')
    case 'address':
      return joined(plain, ' ').trim()
    case 'number':
      // two cells of a spreadsheet are two numbers: shown as such, and read by nobody as one
      return joined(plain, '; ').trim()
  }
}

/** Lines, and cells of a spreadsheet, with a sign between them. */
function joined(text: string, sign: string): string {
  const parts = text
    .split(/[\n\t]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  // a blank at an end may part words
  const [start, end] = [/^ */.exec(text)?.[0] ?? '', / *$/.exec(text)?.[0] ?? '']
  return parts.length > 0 ? `${start}${parts.join(sign)}${end}` : ''
}

/** For `onPaste` of an input or a text area. */
export function pasteInto(shape: FieldShape) {
  return (event: React.ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const words = pastedWords(text, shape)
    // what fits as it is, the browser puts in
    if (words === text) return
    event.preventDefault()
    const field = event.currentTarget
    field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: words }))
  }
}
