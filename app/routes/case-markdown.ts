/** `/fall/<slug>.md`, or the page's address for whoever prefers `text/markdown`. */
import { formOf } from '#server/reading/form-of.ts'
import { caseMarkdown, tombstoneMarkdown } from '#server/reading/markdown/case-markdown.ts'
import { respond } from '#server/respond.ts'

const markdown = {
  ending: '.md',
  contentType: 'text/markdown',
  text: caseMarkdown,
  tombstone: tombstoneMarkdown,
}

export const loader = respond((args) => formOf(args, markdown))
