/** One kind of share over the years: what it says, a drawing, and the figures. */
import { DataTable } from '#app/components/ui/data-table.tsx'
import {
  type BroadbandKey,
  findingOf,
  nationalTarget,
  plot,
  plotPoints,
  yOf,
} from '#app/domain/organisations/broadband.ts'
import { type IndicatorValue, indicatorOf } from '#app/domain/organisations/indicators.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  of: BroadbandKey
  series: readonly IndicatorValue[]
}

export function BroadbandSeries({ of, series }: Props) {
  const { t, lang } = useText()
  const words = t.organisations.broadband
  const { label, definition } = indicatorOf(of)
  const finding = findingOf(series)
  const hasTarget = of === 'broadband_passed'
  return (
    <section aria-labelledby={of}>
      <h2 id={of}>{label[lang]}</h2>
      {!finding ? (
        <p>
          {words.none}. {words.noneText}
        </p>
      ) : (
        <>
          <p>
            {words.finding(of, finding)} {hasTarget && words.target(finding.aboveTarget, nationalTarget)}
          </p>
          <Plot of={of} series={series} hasTarget={hasTarget} />
          <DataTable
            caption={label[lang]}
            captionHidden
            columns={[
              { key: 'year', label: words.year },
              { key: 'value', label: words.value, numeric: true },
              { key: 'source', label: words.source },
            ]}
            rows={series.toReversed().map(({ year, value, source }) => ({
              id: String(year),
              cells: {
                year,
                value: t.organisations.figures.share(number(value, lang, 1)),
                source: source ?? t.organisations.figures.invented,
              },
            }))}
          />
        </>
      )}
      <p className="meta">
        {definition[lang]} {hasTarget && words.targetSource}
      </p>
    </section>
  )
}

const lineHeight = 18
const halfLine = 5
const labelGap = 9

/** The table below says the same: hidden from those who hear the page. */
function Plot({ series, hasTarget }: Props & { hasTarget: boolean }) {
  const { t, lang } = useText()
  const words = t.organisations.broadband
  const points = plotPoints(series)
  const right = plot.width - plot.right
  const ends = [points[0], points.at(-1)].filter((point, at, all) => point && all.indexOf(point) === at)
  const target = yOf(nationalTarget.percent)
  return (
    <svg className="plot" viewBox={`0 0 ${plot.width} ${plot.height}`} aria-hidden="true">
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <path className="plot-grid" d={`M${plot.left} ${yOf(percent)}H${right}`} />
          <text x={plot.left - 8} y={yOf(percent) + 5} textAnchor="end">
            {t.organisations.figures.share(String(percent))}
          </text>
        </g>
      ))}
      {hasTarget && (
        <>
          <path className="plot-target" d={`M${plot.left} ${target}H${right}`} />
          <text x={right + labelGap} y={target + halfLine}>
            {words.targetLine(nationalTarget.percent)}
          </text>
        </>
      )}
      <path className="plot-line" d={points.map(({ x, y }, at) => `${at ? 'L' : 'M'}${x} ${y}`).join('')} />
      {points.map(({ x, y, year }) => (
        <circle className="plot-dot" cx={x} cy={y} r="5" key={year} />
      ))}
      {ends.map(
        (point) =>
          point && (
            <text x={point.x} y={plot.height - 10} textAnchor="middle" key={point.year}>
              {point.year}
            </text>
          ),
      )}
      {points.slice(-1).map(({ x, y, value }) => (
        // below the name of the target, where they would lie on each other
        <text
          className="plot-last"
          x={x + labelGap}
          y={(hasTarget && Math.abs(y - target) < lineHeight ? target + lineHeight : y) + halfLine}
          key={value}
        >
          {t.organisations.figures.share(number(value, lang, 1))}
        </text>
      ))}
    </svg>
  )
}
