/** Turns a finished page into HTML, all at once: an answer that is complete can be cached, and says its status. */
import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, log }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let code = status
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remix} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          pipe(whole((html) => resolve(new Response(html, { headers, status: code }))))
        },
        onShellError: reject,
        onError(problem) {
          if (request.signal.aborted) return
          code = 500
          log.error({ err: problem }, 'a page could not be rendered')
        },
      },
    )
    request.signal.addEventListener('abort', () => abort())
  })
}

/** React writes in pieces of two kilobytes; packed and sent one by one they would cost as much as the page itself. */
function whole(done: (html: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = []
  return new Writable({
    write(piece: Uint8Array, _encoding, next) {
      pieces.push(piece)
      next()
    },
    final(next) {
      done(new Uint8Array(Buffer.concat(pieces)))
      next()
    },
  })
}

/** What a loader or an action did not expect. Refusals come as responses and never pass here. */
export const handleError: HandleErrorFunction = (problem, { request, context }) => {
  if (!request.signal.aborted) context.log.error({ err: problem }, 'a loader or an action failed')
}
