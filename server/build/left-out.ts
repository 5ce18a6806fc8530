/**
 * Parts of libraries that the editor never runs and would send to browsers all the same, each with what stands in its place.
 * Only in the browser's build: on the server the libraries are whole.
 */
import type { Plugin } from 'vite'

const stubs: Readonly<Record<string, string>> = {
  // `@tiptap/suggestion` can place a list beside the text with it; ours is placed by slash-list.tsx
  '@floating-ui/dom': `
    const unused = () => { throw new Error('Lists of suggestions are placed by slash-list.tsx') }
    export const offset = () => ({})
    export const flip = offset
    export const computePosition = unused
    export const autoUpdate = unused`,
  // the history is ours: nothing there is to be closed
  '@tiptap/pm/history': 'export const closeHistory = (transaction) => transaction',
  // it writes warnings in colour, and brings an inspector of the page along for it
  'lib0/logging': `
    export const ORANGE = '', BOLD = '', UNBOLD = '', RED = ''
    export const warn = (...words) => console.warn(...words)
    export const print = warn`,
}

const prefix = '\0left-out:'

export function leaveOut(): Plugin {
  return {
    name: 'erfa:leave-out',
    enforce: 'pre',
    apply: (_config, env) => env.command === 'build' && env.isSsrBuild !== true,
    config: () => ({
      build: {
        rollupOptions: {
          // extensions that are made and then named by nobody
          treeshake: { manualPureFunctions: ['Node.create', 'Mark.create', 'Extension.create'] },
        },
      },
    }),
    resolveId: (source) => (Object.hasOwn(stubs, source) ? prefix + source : undefined),
    load: (id) => (id.startsWith(prefix) ? stubs[id.slice(prefix.length)] : undefined),
  }
}
