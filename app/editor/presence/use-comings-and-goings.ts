/**
 * Says who came and who left, at most every ten seconds and never where anybody moves. It can be switched off, and the
 * browser remembers.
 */
import { useEffect, useRef, useState } from 'react'
import { list } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useSession } from '../session/context.tsx'
import type { Colleague } from './presence.ts'

const everyMs = 10_000
const setting = 'erfa-announce-people'

export function useComingsAndGoings(colleagues: readonly Colleague[]): [boolean, (on: boolean) => void] {
  const { t, lang } = useText()
  const { announcer } = useSession()
  const [isOn, setOn] = useState(() => remembered())
  const said = useRef(new Map(colleagues.map(({ id, name }) => [id, name])))
  const latest = useRef(colleagues)
  latest.current = colleagues

  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      const now = new Map(latest.current.map(({ id, name }) => [id, name]))
      const came = [...now].filter(([id]) => !said.current.has(id)).map(([, name]) => name)
      const left = [...said.current].filter(([id]) => !now.has(id)).map(([, name]) => name)
      said.current = now
      const sentences = [
        came.length > 0 ? t.editor.presence.came(list(came, lang)) : '',
        left.length > 0 ? t.editor.presence.left(list(left, lang)) : '',
      ].filter(Boolean)
      if (sentences.length > 0) announcer.say(sentences.join('. '))
    }, everyMs)
    return () => clearInterval(timer)
  }, [isOn, announcer, t, lang])

  return [
    isOn,
    (on) => {
      setOn(on)
      remember(on)
    },
  ]
}

// a browser may forbid remembering; then it is on
function remembered(): boolean {
  try {
    return localStorage.getItem(setting) !== 'no'
  } catch {
    return true
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(setting, on ? 'yes' : 'no')
  } catch {
    // nothing to remember it in
  }
}
