/** React's writer for Node's streams loses the end of its buffer where a letter of two bytes does not fit: never here. */
import { expect, test } from 'vitest'
import { pageHtml } from '#app/page-html.ts'

/** Of that writer; a page of two buffers meets the edge between them. */
const bufferBytes = 2048

const page = (offset: number, letter: string) => (
  <html lang="sv">
    <body>
      {'x'.repeat(offset)}
      {Array.from({ length: 100 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <p key={at}>{letter.repeat(bufferBytes / 50)}</p>
      ))}
    </body>
  </html>
)

test.each(['å', '–', '🦉'])('a page made of "%s" holds no NUL, wherever its letters begin', (letter) => {
  for (let offset = 0; offset < bufferBytes; offset++) {
    const html = pageHtml(page(offset, letter))
    expect(html).not.toContain('\0')
    expect(html).toContain(`<p>${letter.repeat(bufferBytes / 50)}</p></body>`)
  }
})
