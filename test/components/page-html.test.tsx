/** React's writer for Node's streams loses the end of its buffer where a letter of two bytes does not fit: never here. */
import { expect, test } from 'vitest'
import { interactiveHtml, staticHtml } from '#app/page-html.ts'

/** Of React's writer; a page of two buffers meets the edge between them. */
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

const scripted = (offset: number, letter: string) =>
  interactiveHtml(page(offset, letter), {
    nonce: undefined,
    signal: new AbortController().signal,
    onError: (problem) => {
      throw problem
    },
  })

test.each(['å', '–', '🦉'])(
  'a page made of "%s" holds no NUL, wherever its letters begin',
  async (letter) => {
    for (let offset = 0; offset < 64; offset++) {
      expect(nulsIn(new TextEncoder().encode(staticHtml(page(offset, letter))))).toBe(0)
      const html = new Uint8Array(await scripted(offset, letter))
      expect(nulsIn(html)).toBe(0)
      expect(new TextDecoder().decode(html)).toContain(`<p>${letter.repeat(bufferBytes / 50)}</p></body>`)
    }
  },
)

function nulsIn(bytes: Uint8Array): number {
  return bytes.filter((byte) => byte === 0).length
}
