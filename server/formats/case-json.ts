/** A published text as data: the same keys as the document's description, and what is known of the version. */
import { casePath } from '#app/domain/case-path.ts'
import {
  licenceAddress,
  licenceOf,
  type PublishedText,
  type Tombstone,
} from '#app/domain/cases/published-case.ts'

export function caseJson(text: PublishedText, origin: string): string {
  const url = origin + casePath(text.kind, text.slug)
  const licence = licenceOf(text.content)
  return pretty({
    kind: text.kind,
    slug: text.slug,
    url,
    language: text.language,
    schemaVersion: text.schemaVersion,
    publicationStatus: text.publicationStatus,
    title: text.title,
    summary: text.summary,
    organisation: { ...text.organisation, url: `${origin}/organisationer/${text.organisation.slug}` },
    version: {
      number: text.number,
      newest: text.newest,
      url: `${url}/v/${text.number}`,
      publishedAt: text.publishedAt,
      firstPublishedAt: text.firstPublishedAt,
      changeNote: text.changeNote,
      contributors: text.contributors,
      sha256: text.publicHash,
    },
    reviewBy: text.reviewBy,
    licence: { key: licence, url: licenceAddress[licence] },
    fields: text.content,
  })
}

export function tombstoneJson({ kind, language, withdrawnAt, reason, organisation }: Tombstone): string {
  return pretty({ kind, language, withdrawn: { at: withdrawnAt, reason }, organisation })
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
