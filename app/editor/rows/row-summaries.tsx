import type { ComponentType } from 'react'
import { CostTotals } from '../grid/cost-totals.tsx'

/** What the rows of a group come to, below them. */
export const rowSummaries: Readonly<Record<string, ComponentType | undefined>> = { entries: CostTotals }
