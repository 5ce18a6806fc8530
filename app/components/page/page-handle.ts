/** What a route tells the layout about itself: `export const handle: PageHandle = { … }`. */
import { useMatches } from '@remix-run/react'

export interface PageHandle {
  /** The page needs JavaScript. Only the editor does; every other page is plain HTML. */
  interactive?: true
  /** The page brings its own search field. */
  ownSearch?: true
  /** Work surfaces use the whole window and have no footer. */
  workspace?: true
}

/** What all matched routes tell, the innermost last. */
export function usePageHandle(): PageHandle {
  return handleOf(useMatches().map((match) => match.handle))
}

export function handleOf(handles: readonly unknown[]): PageHandle {
  return Object.assign({}, ...handles.map((handle) => handle ?? {}))
}
