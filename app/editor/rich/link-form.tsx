/** Where a link leads. It takes the place of the tools while it is open. */
import type { Editor } from '@tiptap/core'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { hrefOf } from '#app/domain/text/href.ts'
import { PressButton } from '#app/editor/bar/press-button.tsx'
import { useText } from '#app/i18n/use-text.tsx'

export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useText()
  const texts = t.editor.rich.linkForm
  const id = useId()
  const address = useRef<HTMLInputElement>(null)
  const href: unknown = editor.getAttributes('link').href
  const isLink = typeof href === 'string'
  const needsWords = editor.state.selection.empty && !isLink
  const [typed, setTyped] = useState(isLink ? href.replace(/^mailto:/, '') : '')
  const [words, setWords] = useState('')
  const [isBad, setBad] = useState(false)
  useEffect(() => address.current?.focus(), [])

  const close = () => {
    onDone()
    editor.view.focus()
  }
  const set = (event: FormEvent) => {
    event.preventDefault()
    const target = hrefOf(typed)
    if (!target) {
      setBad(true)
      address.current?.focus()
      return
    }
    const mark = { type: 'link', attrs: { href: target } }
    if (needsWords)
      editor.commands.insertContent([{ type: 'text', text: words.trim() || typed.trim(), marks: [mark] }])
    else editor.chain().extendMarkRange('link').setMark('link', { href: target }).run()
    close()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run()
    close()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <form className="link-form" aria-label={texts.label} onSubmit={set} onKeyDown={leave} noValidate>
      <div className="link-form-field">
        <label htmlFor={`${id}-address`}>{texts.address}</label>
        <input
          ref={address}
          id={`${id}-address`}
          className="editor-input"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          aria-invalid={isBad || undefined}
          aria-describedby={isBad ? `${id}-bad` : undefined}
        />
        {isBad && (
          <p className="editor-problem" id={`${id}-bad`} role="alert">
            <Icon name="warning" />
            <span>{texts.bad}</span>
          </p>
        )}
      </div>
      {needsWords && (
        <div className="link-form-field">
          <label htmlFor={`${id}-words`}>{texts.words}</label>
          <input
            id={`${id}-words`}
            className="editor-input"
            value={words}
            autoComplete="off"
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </div>
      )}
      <div className="link-form-acts">
        <button type="submit" className="button button-secondary">
          {texts.set}
        </button>
        {isLink && (
          <PressButton weight="quiet" onPress={remove}>
            {texts.remove}
          </PressButton>
        )}
        <PressButton weight="quiet" onPress={close}>
          {texts.cancel}
        </PressButton>
      </div>
    </form>
  )
}
