/** `/fall/<slug>.md`, or the page's address for whoever prefers `text/markdown`. */

import { tombstoneMarkdown } from '#server/formats/markdown/case-markdown.ts'
import { publishedFileResponse } from '#server/http/published-file.ts'
import { respond } from '#server/http/respond.ts'

export const loader = respond((args) =>
  publishedFileResponse(args, {
    ending: '.md',
    contentType: 'text/markdown',
    // written in a worker: escaping takes time that grows with the text
    text: (text, { documents, origin, lang }) => documents.run('markdown', { text, origin, lang }),
    tombstone: tombstoneMarkdown,
  }),
)
