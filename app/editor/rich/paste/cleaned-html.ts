/** The HTML of a clipboard as HTML that our schema reads, and what of it stayed behind. */
import { finishedLines } from './finished-lines.ts'
import { LeftOut } from './left-out.ts'
import { isMarkdown, markdownLines } from './markdown.ts'
import { HtmlReader } from './read-html.ts'
import { Styles, withoutStyles } from './styles.ts'
import { htmlOf } from './write-html.ts'

export interface Cleaned {
  readonly html: string
  readonly leftOut: LeftOut
}

/** Parsed in a document without a window: no script in it runs, and no picture of it is fetched. */
export function cleanedHtml(html: string): Cleaned {
  const leftOut = new LeftOut()
  const { plain, sheets } = withoutStyles(html)
  const document = new DOMParser().parseFromString(plain, 'text/html')
  const isOffice = /urn:schemas-microsoft-com:office|class="?'?Mso/.test(html)
  const lines = new HtmlReader(new Styles(sheets), { leftOut, isOffice }).read(document.body)
  return { html: htmlOf(finishedLines(lines)), leftOut }
}

/** Markdown as the same. Null when the text is none. */
export function htmlOfMarkdown(text: string): Cleaned | null {
  if (!isMarkdown(text)) return null
  const leftOut = new LeftOut()
  return { html: htmlOf(finishedLines(markdownLines(text, leftOut))), leftOut }
}
