/** `/fall/<slug>.json`, or the page's address for whoever prefers `application/json`. */
import { caseJson, tombstoneJson } from '#server/formats/case-json.ts'
import { publishedFileResponse } from '#server/http/published-file.ts'
import { respond } from '#server/http/respond.ts'

export const loader = respond((args) =>
  publishedFileResponse(args, {
    ending: '.json',
    contentType: 'application/json',
    text: (text, { origin }) => caseJson(text, origin),
    tombstone: tombstoneJson,
  }),
)
