import { type SearchRequest, searchPath } from '#app/domain/search/search-request.ts'
import { useText } from '#app/i18n/use-text.tsx'

export interface Repair {
  typed: string
  used: string
  isApplied: boolean
}

interface Props {
  request: SearchRequest
  repairs: readonly Repair[]
}

/** Which typing errors were mended, with the way back; or which words may have been meant. */
export function Repairs({ request, repairs }: Props) {
  const { t, href } = useText()
  if (repairs.length === 0) return null
  const linkTo = (words: string) => href(searchPath({ ...request, words, page: 1 }))
  const applied = repairs.filter(({ isApplied }) => isApplied)
  const used = replaced(request.words, applied, ({ used }) => used)
  if (applied.length === 0) {
    const meant = replaced(request.words, repairs, ({ used }) => used)
    return (
      <p className="did-you-mean">
        {t.search.nothing.didYouMean} <a href={linkTo(meant)}>{meant}</a>?
      </p>
    )
  }
  // what stands in quotes is searched for as it is
  const asTyped = replaced(request.words, applied, ({ typed }) => `"${typed}"`)
  return (
    <p className="did-you-mean" role="status">
      {t.search.repaired.used(used)} {t.search.repaired.instead} <a href={linkTo(asTyped)}>{asTyped}</a>.
    </p>
  )
}

function replaced(words: string, repairs: readonly Repair[], by: (repair: Repair) => string): string {
  return repairs.reduce(
    (text, repair) =>
      text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${repair.typed}(?![\\p{L}\\p{N}])`, 'iu'), () =>
        by(repair),
      ),
    words.normalize('NFC'),
  )
}
