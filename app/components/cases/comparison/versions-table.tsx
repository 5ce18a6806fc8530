import { DataTable } from '#app/components/ui/data-table.tsx'
import type { CaseAddress } from '#app/domain/cases/case-path.ts'
import type { VersionSummary } from '#app/domain/cases/version-summary.ts'
import { pathTo } from '#app/domain/paths.ts'
import { date, list } from '#app/i18n/format.ts'
import type { Messages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  /** The newest first. */
  versions: readonly VersionSummary[]
  /** The case, as its addresses name it. */
  address: CaseAddress
}

export function VersionsTable({ versions, address }: Props) {
  const { t, lang, href } = useText()
  const words = t.review.versions
  const [newest] = versions
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={[
        { key: 'version', label: words.columns.version },
        { key: 'when', label: words.columns.when },
        { key: 'why', label: words.columns.why },
        { key: 'who', label: words.columns.who },
        ...(versions.length > 1 ? [{ key: 'compare', label: words.columns.compare }] : []),
      ]}
      rows={versions.map((version) => {
        const { number } = version
        return {
          id: String(number),
          cells: {
            version: (
              <>
                <a href={href(pathTo('caseVersion', { ...address, number }))}>{words.number(number)}</a>
                {version === newest && <span className="meta">{words.newest}</span>}
              </>
            ),
            when: date(version.publishedAt, lang),
            why: version.changeNote || words.first,
            who: <Who version={version} />,
            compare: number > 1 && (
              <a href={href(pathTo('caseComparison', { ...address, fran: number - 1, till: number }))}>
                {words.withPrevious(number - 1)}
              </a>
            ),
          },
        }
      })}
    />
  )
}

function Who({ version }: { version: VersionSummary }) {
  const { t, lang } = useText()
  const words = t.review.versions
  const names = version.contributors.map(({ name }) => name)
  return (
    <div>
      {words.by(list(names, lang))}
      <span className="meta">{approvalText(version, words)}</span>
    </div>
  )
}

/** Who approved and who published; in a trusted organisation one person may do both. */
function approvalText(
  { approvedBy, publishedBy, checkedBy, isUnreviewed }: VersionSummary,
  words: Pick<Messages['review']['versions'], 'keys' | 'oneKey' | 'checked'>,
): string {
  if (isUnreviewed) return words.oneKey(publishedBy)
  return checkedBy ? words.checked(publishedBy, checkedBy) : words.keys(approvedBy ?? '–', publishedBy)
}
