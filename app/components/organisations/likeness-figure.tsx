import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  name: string
  /** Of the nearest, in the order of their places. */
  nearest: readonly number[]
  /** Of everybody else that can be compared. */
  others: readonly number[]
}

/** In units of the drawing: it is as wide as a phone, and larger screens show it at the same size. */
const width = 320
const left = 26
const right = width - 14
const rowHeight = 22
const ticksHeight = 26
const axisHeight = 20

/** Each of the nearest on a line of its own, from 0 to how much it differs; the others as ticks below. */
export function LikenessFigure({ name, nearest, others }: Props) {
  const { t, lang } = useText()
  const words = t.organisations.likeness
  const rowsEnd = nearest.length * rowHeight
  const axisAt = rowsEnd + (others.length > 0 ? ticksHeight : 6)
  const at = (difference: number) => round(left + difference * (right - left))
  const [first = 0, last = 0] = [nearest[0], nearest.at(-1)]
  return (
    <figure className="likeness-figure">
      <svg
        viewBox={`0 0 ${width} ${axisAt + axisHeight}`}
        width={width}
        role="img"
        aria-labelledby="likeness-title likeness-text"
      >
        <title id="likeness-title">{words.figureTitle(name)}</title>
        <desc id="likeness-text">
          {words.figureText(nearest.length, number(first, lang, 2), number(last, lang, 2), others.length)}
        </desc>
        {nearest.map((difference, index) => {
          const y = index * rowHeight + rowHeight / 2
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what it is
            <g key={index}>
              <text x={left - 12} y={y + 4} className="likeness-place">
                {index + 1}
              </text>
              <path d={`M${left} ${y}H${at(difference)}`} className="likeness-stem" />
              <circle cx={at(difference)} cy={y} r="5" className="likeness-dot" />
            </g>
          )
        })}
        {others.length > 0 && (
          <path
            d={others.map((difference) => `M${at(difference)} ${rowsEnd + 6}v14`).join('')}
            className="likeness-others"
          />
        )}
        <path d={`M${left} ${axisAt}H${right}M${left} 0V${axisAt}`} className="likeness-axis" />
        {[0, 0.5, 1].map((tick) => (
          <text key={tick} x={at(tick)} y={axisAt + 15} className="likeness-tick">
            {number(tick, lang, 1)}
          </text>
        ))}
      </svg>
      <figcaption>{words.figureCaption(others.length)}</figcaption>
    </figure>
  )
}

/** Tenths of a unit are finer than a screen. */
function round(place: number): number {
  return Math.round(place * 10) / 10
}
