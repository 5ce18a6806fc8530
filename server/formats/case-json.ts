/** A published text as data: the same keys as the document's description, and what is known of the version. */

import { casePath, versionPath } from '#app/domain/cases/case-path.ts'
import {
  licenceAddress,
  licenceOf,
  type PublishedText,
  type Tombstone,
} from '#app/domain/cases/published-case.ts'
import { pathTo } from '#app/domain/paths.ts'

export function caseJson(text: PublishedText, origin: string): string {
  const { kind, slug, number } = text
  const licence = licenceOf(text.content)
  return pretty({
    kind,
    slug,
    url: origin + casePath(kind, slug),
    language: text.language,
    schemaVersion: text.schemaVersion,
    publicationStatus: text.publicationStatus,
    title: text.title,
    summary: text.summary,
    organisation: {
      ...text.organisation,
      url: origin + pathTo('organisation', { slug: text.organisation.slug }),
    },
    version: {
      number,
      newest: text.newest,
      url: origin + versionPath(kind, slug, number),
      publishedAt: text.publishedAt,
      firstPublishedAt: text.firstPublishedAt,
      changeNote: text.changeNote,
      contributors: text.contributors,
      reviewedFromOutside: !text.isUnreviewed,
      sha256: text.publicHash,
    },
    reviewBy: text.reviewBy,
    licence: licence && { key: licence, url: licenceAddress[licence] },
    fields: text.content,
  })
}

export function tombstoneJson({ kind, language, withdrawnAt, reason, organisation }: Tombstone): string {
  return pretty({ kind, language, withdrawn: { at: withdrawnAt, reason }, organisation })
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
