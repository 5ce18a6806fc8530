/** A rich text as it stood when this was drawn, in the look and the place of its editor. */
import { useMemo } from 'react'
import { RichContent } from '#app/components/cases/rich-content.tsx'
import { readRich } from '#app/domain/text/flat/read.ts'
import { useSession } from '../session/context.tsx'

/** The highest heading of a rich text is one of level 2, as in the editor. */
const aboveHighest = 1

export function RichReading({ path }: { path: string }) {
  const { doc, language } = useSession()
  const text = useMemo(() => readRich(doc, path), [doc, path])
  return (
    <div className="rich-mount">
      <div className="rich-text rich-reading" lang={language}>
        <RichContent text={text} below={aboveHighest} />
      </div>
    </div>
  )
}
