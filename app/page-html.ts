/**
 * A page as HTML, all at once: an answer that is complete can be cached, and says its status. Never by React's writer for
 * Node's streams: in React 18.3 it leaves NUL bytes where a letter of several bytes meets the edge of its buffer.
 */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { renderToReadableStream } from 'react-dom/server.browser'

/** For pages without scripts: whatever React would need to take the page over is left out. */
export function staticHtml(page: ReactElement): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`
}

interface Options {
  nonce: string | undefined
  signal: AbortSignal
  onError: (problem: unknown) => void
}

/** For pages that scripts take over. It also waits for what suspends, which is how Remix hands over the loaders' data. */
export async function interactiveHtml(page: ReactElement, options: Options): Promise<ArrayBuffer> {
  const stream = await renderToReadableStream(page, options)
  await stream.allReady
  return new Response(stream).arrayBuffer()
}
