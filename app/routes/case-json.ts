/** `/fall/<slug>.json`, or the page's address for whoever prefers `application/json`. */
import { caseJson, tombstoneJson } from '#server/reading/case-json.ts'
import { formOf } from '#server/reading/form-of.ts'
import { respond } from '#server/respond.ts'

const json = { ending: '.json', contentType: 'application/json', text: caseJson, tombstone: tombstoneJson }

export const loader = respond((args) => formOf(args, json))
