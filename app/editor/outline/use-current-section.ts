/** Which section one is reading: the last whose beginning has passed the upper third of the window. */
import { useEffect, useState } from 'react'
import { sectionId } from './section-id.ts'

export function useCurrentSection(keys: string): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const all = keys.split(' ')
    const passed = new Map<Element, boolean>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) passed.set(entry.target, entry.isIntersecting)
        const at = all.findLast((key) => {
          const section = document.getElementById(sectionId(key))?.parentElement
          return section ? passed.get(section) : false
        })
        if (at) setCurrent(at)
      },
      // a line across the upper third
      { rootMargin: '-33% 0px -66% 0px' },
    )
    for (const key of all) {
      const section = document.getElementById(sectionId(key))?.parentElement
      if (section) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [keys])
  return current
}
