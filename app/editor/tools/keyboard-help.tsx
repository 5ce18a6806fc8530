/** Every key that does something, in a dialog that Alt+0 or its button opens. */
import { useEffect, useRef } from 'react'
import { toolsText } from '#app/i18n/tools-text.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { PressButton } from '../bar/press-button.tsx'

type Rows = (typeof toolsText)['sv']['keyboard']
const everywhere: readonly [keyof Rows['rows'], string][] = [
  ['help', 'Alt+0'],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Y'],
  ['part', 'F6'],
  ['find', 'Ctrl+F'],
  ['findAgain', 'F3, Shift+F3'],
  ['tab', 'Tab'],
]
const inText: readonly [keyof Rows['rows'], string][] = [
  ['toolbar', 'Alt+F10'],
  ['leaveToolbar', 'Esc'],
  ['leaveTable', 'Esc'],
  ['slash', '/'],
  ['bold', 'Ctrl+B'],
  ['italic', 'Ctrl+I'],
  ['scripts', 'Ctrl+, Ctrl+.'],
  ['link', 'Ctrl+K'],
  ['pasteLink', 'Ctrl+V'],
  ['headings', 'Ctrl+Alt+2, 3, 4'],
  ['lists', 'Ctrl+Shift+7, 8'],
  ['indent', 'Ctrl+], Ctrl+['],
  ['hardBreak', 'Shift+Enter'],
  ['moveBlock', 'Alt+Shift+↑, ↓'],
]
const inRows: readonly [keyof Rows['rows'], string][] = [
  ['nextLine', 'Enter, Backspace'],
  ['moveRow', 'Alt+Shift+↑, ↓'],
  ['gridMove', '↑ ↓ ← →, Tab'],
  ['gridEnds', 'Home, End'],
  ['gridCorners', 'Ctrl+Home, Ctrl+End'],
  ['gridEdit', 'Enter, F2'],
  ['gridDone', 'Enter, Tab'],
  ['gridBack', 'Esc'],
  ['gridClear', 'Delete'],
  ['gridPaste', 'Ctrl+V'],
]
const typed: readonly [keyof Rows['markdown'], string][] = [
  ['heading', '## , ### , #### '],
  ['bullets', '- '],
  ['numbers', '1. '],
  ['quote', '> '],
  ['code', '``` '],
  ['rule', '---'],
  ['link', '[…](…)'],
  ['marks', '**…**, *…*, ~~…~~, `…`'],
]

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { lang } = useText()
  const texts = toolsText[lang].keyboard
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="keyboard-help" ref={dialog} aria-labelledby="keyboard-help-title" onClose={onClose}>
      <div className="keyboard-help-head">
        <h2 id="keyboard-help-title">{texts.title}</h2>
        <PressButton onPress={() => dialog.current?.close()}>{texts.close}</PressButton>
      </div>
      <Keys title={texts.everywhere} rows={everywhere.map(([row, keys]) => [keys, texts.rows[row]])} />
      <Keys title={texts.inText} rows={inText.map(([row, keys]) => [keys, texts.rows[row]])} />
      <Keys title={texts.inRows} rows={inRows.map(([row, keys]) => [keys, texts.rows[row]])} />
      <Keys title={texts.typed} rows={typed.map(([row, keys]) => [keys, texts.markdown[row]])} />
    </dialog>
  )
}

function Keys({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {rows.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{forThisMachine(keys)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function forThisMachine(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
  return isMac ? keys.replaceAll('Ctrl+', '⌘').replaceAll('Alt+', '⌥').replaceAll('Shift+', '⇧') : keys
}
