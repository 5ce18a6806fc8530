/** A published text as readers get it: what the page, the Markdown and the JSON are made from. */

import type { Language } from '#app/domain/language.ts'
import type { PublicationStatus } from '#app/domain/reviews/workflow.ts'
import { type Content, textAt } from './content.ts'
import type { Contributor } from './contributors.ts'
import type { CaseKind } from './document.ts'
import type { Titles } from './titles.ts'

/** Who published it, as far as readers compare themselves with it. */
export interface CaseOrganisation {
  name: string
  slug: string
  type: string
  skrGroup: string | null
  countyCode: string | null
  /** Made up, to show how Erfa is used. */
  isExample: boolean
}

export interface PublishedText {
  id: string
  kind: CaseKind
  slug: string
  language: Language
  title: string
  summary: string
  /** As this reader may see it. */
  content: Content
  number: number
  /** The number of the newest version. */
  newest: number
  publishedAt: Date
  firstPublishedAt: Date
  /** What is new in this version; empty in the first. */
  changeNote: string
  contributors: readonly Contributor[]
  /** SHA-256 of the canonical content that anonymous readers get, in hexadecimal. The whole content has a hash of its own, which stays inside: amounts that are hidden could be found by trying. */
  publicHash: string
  /** Of the description that the content follows. */
  schemaVersion: number
  publicationStatus: PublicationStatus
  /** A trusted organisation published this version alone; no moderator has read it yet. */
  isUnreviewed: boolean
  /** 'YYYY-MM-DD' */
  reviewBy: string | null
  organisation: CaseOrganisation
}

export function titlesOf({ language, title, summary, content }: PublishedText): Titles {
  return {
    language,
    title,
    summary,
    titleEn: textAt(content, 'title_en'),
    summaryEn: textAt(content, 'summary_en'),
  }
}

/** What is left at the address of a text that was withdrawn. */
export interface Tombstone {
  kind: CaseKind
  /** What the text was written in, and the reason as well. */
  language: Language
  withdrawnAt: Date | null
  reason: string
  organisation: { name: string; slug: string }
}

const licences = ['cc_by_4', 'cc0', 'third_party'] as const
export type Licence = (typeof licences)[number]

/** What its authors chose that a text may be used for; null for versions from before publishing asked. */
export function licenceOf(content: Content): Licence | null {
  return licences.find((licence) => licence === content.reuse_licence) ?? null
}

/** Addresses as DCAT-AP-SE wants them; none where somebody else owns the rights. */
export const licenceAddress: Readonly<Record<Licence, string | null>> = {
  cc_by_4: 'http://creativecommons.org/licenses/by/4.0/',
  cc0: 'http://creativecommons.org/publicdomain/zero/1.0/',
  third_party: null,
}
