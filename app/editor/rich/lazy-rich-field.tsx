/**
 * A rich text, whose editor comes in a file of its own: it is by far the largest part of the script, and everything else is
 * there to write in meanwhile. Until then the text stands where it will be written.
 */
import type { ComponentType } from 'react'
import { Notice } from '#app/components/ui/notice.tsx'
import { anchorOf } from '#app/domain/cases/document.ts'
import type { RichField as RichFieldOf } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { PressButton } from '../bar/press-button.tsx'
import { Store } from '../session/store.ts'
import { useStored } from '../session/use-stored.ts'
import { RichReading } from './rich-reading.tsx'

type Field = ComponentType<{ field: RichFieldOf; path: string }>

const arrival = new Store()
let arrived: Field | null = null

/** As soon as the script runs, not only when the first rich text is drawn; the server never needs it. */
if (!import.meta.env.SSR)
  void import('./rich-field.tsx')
    .then(
      ({ RichField }) => RichField,
      () => NotLoaded,
    )
    .then((field) => {
      arrived = field
      arrival.notify()
    })

const subscribe = (listener: () => void) => arrival.subscribe(listener)

export function LazyRichField({ field, path }: { field: RichFieldOf; path: string }) {
  const Editable = useStored(subscribe, () => arrived) ?? Reading
  return <Editable field={field} path={path} />
}

function Reading({ field, path }: { field: RichFieldOf; path: string }) {
  const { lang } = useText()
  return (
    <div className="editor-field editor-field-rich" id={anchorOf(path)} data-field={path}>
      <div className="editor-label-line">
        <span className="editor-label">{field.label[lang]}</span>
      </div>
      {field.help && <p className="editor-help">{field.help[lang]}</p>}
      <div className="editor-control">
        <RichReading path={path} />
      </div>
    </div>
  )
}

function NotLoaded({ field, path }: { field: RichFieldOf; path: string }) {
  const { failedToLoad } = useText().t.editor
  return (
    <>
      <Notice kind="warn" title={failedToLoad.title}>
        <p className="actions">
          <PressButton onPress={() => window.location.reload()}>{failedToLoad.reload}</PressButton>
        </p>
      </Notice>
      <Reading field={field} path={path} />
    </>
  )
}
