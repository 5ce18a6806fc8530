import type { ReactNode } from 'react'

/** Several values, one below the other: with commas between, one could not tell where each ends. */
export function Lines({ lines }: { lines: readonly { key: string; line: ReactNode }[] }) {
  if (lines.length === 0) return null
  if (lines.length === 1) return lines[0]?.line
  return (
    <ul className="lines">
      {lines.map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  )
}
