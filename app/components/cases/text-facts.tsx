/** What is said about a text itself, published or not: who wrote it, and what it may be used for. */
import type { Content } from '#app/domain/cases/content.ts'
import type { Contributor } from '#app/domain/cases/contributors.ts'
import { licenceAddress, licenceOf } from '#app/domain/cases/published-case.ts'
import { list } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

export function Writers({ contributors }: { contributors: readonly Contributor[] }) {
  const { lang } = useText()
  const organisations = [...new Set(contributors.map(({ organisation }) => organisation))]
  return organisations.map((organisation) => (
    <span className="writers" key={organisation}>
      {list(
        contributors.filter((writer) => writer.organisation === organisation).map(({ name }) => name),
        lang,
      )}
      {organisation && `, ${organisation}`}
    </span>
  ))
}

export function Licence({ content }: { content: Content }) {
  const { t } = useText()
  const licence = licenceOf(content)
  if (!licence) return t.read.licences.none
  const address = licenceAddress[licence]
  const words = t.read.licences[licence]
  return address ? (
    <a href={address} rel="license noopener noreferrer">
      {words}
    </a>
  ) : (
    words
  )
}
