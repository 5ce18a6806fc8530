/**
 * A page as HTML, all at once: an answer that is complete can be cached, and says its status. Without what React would need
 * to take it over: of one page the editor takes a part, and draws it anew. Never by React's writer for Node's streams: in
 * React 18.3 it leaves NUL bytes where a letter of several bytes meets the edge of its buffer.
 */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export function pageHtml(page: ReactElement): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`
}
