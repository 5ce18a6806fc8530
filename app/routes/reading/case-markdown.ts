/** `/fall/<slug>.md`, or the page's address for whoever prefers `text/markdown`. */

import { caseMarkdown, tombstoneMarkdown } from '#server/formats/markdown/case-markdown.ts'
import { publishedFileResponse } from '#server/http/published-file.ts'
import { respond } from '#server/http/respond.ts'

const markdown = {
  ending: '.md',
  contentType: 'text/markdown',
  text: caseMarkdown,
  tombstone: tombstoneMarkdown,
}

export const loader = respond((args) => publishedFileResponse(args, markdown))
