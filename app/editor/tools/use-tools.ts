/** Fetches the tools when the first of them is asked for. */
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/use-text.tsx'
import { useSession } from '../session/context.tsx'

type Tools = typeof import('./tools.ts')

/** Null until they are there; when they cannot be fetched a notice says so. */
export function useTools(areWanted: boolean): Tools | null {
  const { t } = useText()
  const { notices } = useSession()
  const [tools, setTools] = useState<Tools | null>(null)
  useEffect(() => {
    if (!areWanted || tools) return
    import('./tools.ts').then(setTools, () =>
      notices.show({ key: 'tools', kind: 'warn', text: t.editor.bar.toolNotLoaded }),
    )
  }, [areWanted, tools, notices, t])
  return tools
}
