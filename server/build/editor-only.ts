/**
 * Of all pages only that of a draft has a script, and it is the editor's: app/entry.client.tsx. Remix builds one for every
 * route as well; they are emptied here, so that what the editor shares with pages stays in its own file.
 */
import type { Plugin } from 'vite'

/** How Remix names what it would send to browsers of a route. */
const clientRoute = /\?__remix-build-client-route$/

export function editorOnly(): Plugin {
  return {
    name: 'erfa:editor-only',
    // after Remix has written what they hold
    enforce: 'post',
    apply: 'build',
    transform(_code, id) {
      return clientRoute.test(id) ? { code: 'export {}', map: null } : undefined
    },
  }
}
