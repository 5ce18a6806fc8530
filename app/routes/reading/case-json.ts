/** `/fall/<slug>.json`, or the page's address for whoever prefers `application/json`. */
import { caseJson, tombstoneJson } from '#server/formats/case-json.ts'
import { publishedFileResponse } from '#server/http/published-file.ts'
import { respond } from '#server/http/respond.ts'

const json = { ending: '.json', contentType: 'application/json', text: caseJson, tombstone: tombstoneJson }

export const loader = respond((args) => publishedFileResponse(args, json))
