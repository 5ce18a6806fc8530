import { labelOf } from '#app/components/forms/options.ts'
import { type Row, textAt } from '#app/domain/cases/content.ts'
import { riskTypes, yesPartlyNo } from '#app/domain/cases/taxonomies/work.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useTyped } from './foreign.tsx'
import { RichContent } from './rich-content.tsx'

/** Each risk: what it was, whether it came, how it was met and whether that helped. */
export function RisksView({ risks, below }: { risks: readonly Row<'risks'>[]; below: number }) {
  return (
    <ul className="risks">
      {risks.map((risk) => (
        <li key={risk.id}>
          <Risk risk={risk} below={below} />
        </li>
      ))}
    </ul>
  )
}

function Risk({ risk, below }: { risk: Row<'risks'>; below: number }) {
  const { t, lang } = useText()
  const typed = useTyped()
  const answer = (key: 'happened' | 'helped') =>
    labelOf(yesPartlyNo, textAt(risk, key) || null, lang)?.toLowerCase()
  const type = labelOf(riskTypes, textAt(risk, 'type') || null, lang)
  const description = textAt(risk, 'description')
  const [happened, helped] = [answer('happened'), answer('helped')]
  const said = [
    happened && `${t.read.risks.happened}: ${happened}`,
    helped && `${t.read.risks.helped}: ${helped}`,
  ].filter(Boolean)
  return (
    <>
      {description && type && <p className="kicker">{type}</p>}
      <p className="risk-name">{typed(description) ?? type}</p>
      {risk.mitigation !== undefined && <RichContent text={risk.mitigation} below={below} />}
      {said.length > 0 && <p className="meta">{said.join(' · ')}</p>}
    </>
  )
}
