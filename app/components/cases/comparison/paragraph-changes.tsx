import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import type { ParagraphChange, Segment } from '#app/domain/cases/comparison/paragraph-diff.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  paragraphs: readonly ParagraphChange[]
  /** Of the headings in the text: one below the heading that the field has on this page. */
  level: 4 | 5
}

/** Unchanged paragraphs are shown next to a change as context; the others are collapsed to their number. */
export function ParagraphChanges({ paragraphs, level }: Props) {
  const { t } = useText()
  return collapseUnchanged(paragraphs).map(({ paragraph, place, hidden }) =>
    paragraph ? (
      <ChangedParagraph key={place} paragraph={paragraph} level={level} />
    ) : (
      <p key={place} className="unchanged">
        {t.review.comparison.unchanged(hidden)}
      </p>
    ),
  )
}

function ChangedParagraph({ paragraph, level }: { paragraph: ParagraphChange; level: Props['level'] }) {
  const Block = paragraph.isHeading ? (`h${level}` as const) : 'p'
  return (
    <Block className={`change change-${paragraph.kind}`}>
      {keySegments(paragraph.segments).map(({ segment, place }) => (
        <ChangedSegment key={place} segment={segment} />
      ))}
    </Block>
  )
}

/** Underlined or struck through, with hidden text for screen readers, so that nothing depends on colour. */
function ChangedSegment({ segment }: { segment: Segment }) {
  const { t } = useText()
  const words = t.review.comparison
  if (segment.kind === 'same') return segment.text
  const isAdded = segment.kind === 'added'
  const Mark = isAdded ? 'ins' : 'del'
  return (
    <Mark>
      <VisuallyHidden>{isAdded ? words.addedStart : words.removedStart} </VisuallyHidden>
      {segment.text}
      <VisuallyHidden> {words.end}</VisuallyHidden>
    </Mark>
  )
}

interface VisibleParagraph {
  /** null stands for paragraphs that are not shown */
  paragraph: ParagraphChange | null
  hidden: number
  place: number
}

function collapseUnchanged(paragraphs: readonly ParagraphChange[]): VisibleParagraph[] {
  const shown: VisibleParagraph[] = []
  for (const [place, paragraph] of paragraphs.entries()) {
    const beside = [paragraphs[place - 1], paragraph, paragraphs[place + 1]]
    if (beside.some((one) => one && one.kind !== 'same')) shown.push({ paragraph, hidden: 0, place })
    else {
      const last = shown.at(-1)
      if (last && !last.paragraph) last.hidden++
      else shown.push({ paragraph: null, hidden: 1, place })
    }
  }
  return shown
}

/** The same text may occur twice in a paragraph, so the React key of a segment is its position. */
function keySegments(segments: readonly Segment[]): { segment: Segment; place: string }[] {
  let at = 0
  return segments.map((segment) => {
    const place = `${segment.kind} ${at}`
    at += segment.text.length
    return { segment, place }
  })
}
