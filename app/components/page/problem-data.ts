/** What an error answer says of itself, as the server made it: see server/http/respond.ts. */
import { isRouteErrorResponse } from '@remix-run/react'
import { z } from 'zod'

const latestMove = z.object({
  caseId: z.string(),
  move: z.string(),
  by: z.string().nullable(),
  isOwn: z.boolean(),
  at: z.string(),
})

const answer = z.object({
  reason: z.string().nullable().catch(null),
  latest: latestMove.nullable().catch(null),
})

export interface ProblemData extends z.infer<typeof answer> {
  status: number
}

export function readProblem(error: unknown): ProblemData {
  if (!isRouteErrorResponse(error)) return { status: 500, reason: null, latest: null }
  const parsed = answer.safeParse(error.data)
  return { status: error.status, ...(parsed.success ? parsed.data : { reason: null, latest: null }) }
}
