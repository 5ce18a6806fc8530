/**
 * Several of a long list: what is chosen as chips, and a field to search the rest in. A combobox with a list of several
 * choices, after the pattern that screen readers know.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { choicePath } from '#app/domain/cases/document.ts'
import type { ChoicesField, Option } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useProblem, useSession } from '../session/context.tsx'
import { useCloseOutside } from '../use-close-outside.ts'
import { describedBy, FieldFrame, idsOf } from './field-frame.tsx'
import { isWrong } from './field-problem.tsx'
import { foldText } from './fold-text.ts'
import { useChosen } from './use-chosen.ts'

export function PickerField({ field, path }: { field: ChoicesField; path: string }) {
  const { t, lang } = useText()
  const { announcer, values } = useSession()
  const problem = useProblem(path)
  const chosen = useChosen(path, field.options)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const element = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const ids = idsOf(path)
  const listId = `${ids.control}-list`
  const optionId = (key: string) => `${listId}-${key}`
  const matching = field.options.filter((option) => matches(option, typed))
  const active = matching.find(({ key }) => key === activeKey) ?? matching[0]

  const close = () => {
    setOpen(false)
    setTyped('')
    setActiveKey(null)
  }
  useCloseOutside(isOpen, element, close)
  useEffect(() => {
    if (isOpen && active)
      document.getElementById(`${listId}-${active.key}`)?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, active, listId])

  const set = (option: Option, isChosen: boolean) => {
    values.set(choicePath(path, option.key), isChosen ? true : null)
    const texts = t.editor.picker
    announcer.say((isChosen ? texts.added : texts.removed)(option.label[lang]))
  }
  const toggle = (option: Option) => {
    set(option, !chosen.includes(option.key))
    setActiveKey(option.key)
    setTyped('')
  }
  const step = (by: number) => {
    setOpen(true)
    if (!isOpen || matching.length === 0) return
    const at = matching.findIndex(({ key }) => key === active?.key)
    setActiveKey(matching[(at + by + matching.length) % matching.length]?.key ?? null)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') {
      if (isOpen && active) toggle(active)
      else setOpen(true)
    } else if (event.key === 'Escape' && (isOpen || typed !== '')) close()
    else if (event.key === 'Backspace' && typed === '' && chosen.length > 0)
      lastChip(element.current)?.focus()
    else {
      if (event.key === 'Tab') close()
      return
    }
    event.preventDefault()
  }
  return (
    <FieldFrame field={field} path={path}>
      <div className="picker" ref={element}>
        {chosen.length > 0 && (
          <ul className="picker-chips" aria-label={t.editor.picker.chosen(field.label[lang])}>
            {field.options
              .filter(({ key }) => chosen.includes(key))
              .map((option) => (
                <li key={option.key}>
                  <Chip
                    label={option.label[lang]}
                    onRemove={() => {
                      input.current?.focus()
                      set(option, false)
                    }}
                  />
                </li>
              ))}
          </ul>
        )}
        <input
          ref={input}
          id={ids.control}
          className="editor-input picker-input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active ? optionId(active.key) : undefined}
          aria-describedby={describedBy(field, path)}
          aria-invalid={isWrong(problem) || undefined}
          placeholder={t.editor.picker.search}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setActiveKey(null)
            setOpen(true)
          }}
          onClick={() => setOpen(true)}
          onKeyDown={press}
        />
        <ul
          className="picker-list"
          id={listId}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list is what it looks like without the role
          role="listbox"
          aria-label={field.label[lang]}
          aria-multiselectable="true"
          hidden={!isOpen}
        >
          {matching.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option
            <li
              key={option.key}
              id={optionId(option.key)}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
              role="option"
              aria-selected={chosen.includes(option.key)}
              data-active={option.key === active?.key || undefined}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => toggle(option)}
            >
              {chosen.includes(option.key) ? <Icon name="check" /> : <span className="icon" />}
              {option.label[lang]}
            </li>
          ))}
        </ul>
        {isOpen && matching.length === 0 && (
          <p className="picker-list picker-none" role="status">
            {t.editor.picker.nothing}
          </p>
        )}
      </div>
    </FieldFrame>
  )
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useText()
  return (
    <button
      type="button"
      className="picker-chip"
      aria-label={t.editor.picker.remove(label)}
      onClick={onRemove}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
      }}
    >
      <span>{label}</span>
      <Icon name="cross" />
    </button>
  )
}

function lastChip(root: HTMLElement | null): HTMLElement | null {
  return [...(root?.querySelectorAll<HTMLElement>('.picker-chip') ?? [])].at(-1) ?? null
}

/** In either language: whoever writes in one may know the word of the other. */
function matches({ label }: Option, typed: string): boolean {
  const wanted = foldText(typed)
  return [label.sv, label.en].some((words) => foldText(words).includes(wanted))
}
