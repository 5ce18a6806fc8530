import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import type { Block, Piece } from '#app/domain/cases/comparison/pieces.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** Paragraphs of which some changed. What stayed is shown beside a change, and counted where it is far from one. */
export function ChangeBlocks({ blocks }: { blocks: readonly Block[] }) {
  const { t } = useText()
  return folded(blocks).map(({ block, place, hidden }) =>
    block ? (
      <ChangedParagraph key={place} block={block} />
    ) : (
      <p key={place} className="unchanged">
        {t.review.comparison.unchanged(hidden)}
      </p>
    ),
  )
}

function ChangedParagraph({ block }: { block: Block }) {
  return (
    <p className={`change change-${block.kind}`}>
      {placed(block.pieces).map(({ piece, place }) => (
        <ChangedPiece key={place} piece={piece} />
      ))}
    </p>
  )
}

/** Underlined or struck through, and said aloud for those who listen: colour only repeats it. */
function ChangedPiece({ piece }: { piece: Piece }) {
  const { t } = useText()
  const words = t.review.comparison
  if (piece.kind === 'same') return piece.text
  const isAdded = piece.kind === 'added'
  const Mark = isAdded ? 'ins' : 'del'
  return (
    <Mark>
      <VisuallyHidden>{isAdded ? words.addedStart : words.removedStart} </VisuallyHidden>
      {piece.text}
      <VisuallyHidden> {words.end}</VisuallyHidden>
    </Mark>
  )
}

interface Shown {
  /** null stands for paragraphs that are not shown */
  block: Block | null
  hidden: number
  place: number
}

function folded(blocks: readonly Block[]): Shown[] {
  const shown: Shown[] = []
  for (const [place, block] of blocks.entries()) {
    const beside = [blocks[place - 1], block, blocks[place + 1]]
    if (beside.some((one) => one && one.kind !== 'same')) shown.push({ block, hidden: 0, place })
    else {
      const last = shown.at(-1)
      if (last && !last.block) last.hidden++
      else shown.push({ block: null, hidden: 1, place })
    }
  }
  return shown
}

/** The same words may stand twice in a paragraph: what tells pieces apart is where they stand. */
function placed(pieces: readonly Piece[]): { piece: Piece; place: string }[] {
  let at = 0
  return pieces.map((piece) => {
    const place = `${piece.kind} ${at}`
    at += piece.text.length
    return { piece, place }
  })
}
