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

/** Tiptap's extensions read and write Markdown; ours is written by the server, and nobody reads any. */
const markdownOfExtension = /^(parse|render)Markdown$|^markdown(Options|TokenName|Tokenizer)$/
const extensionFile = /\/@tiptap\/extension-[\w-]+\/dist\//
/** Columns are as wide as their text. */
const resizing = /\bcolumnResizing\(/g

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
    transform(code, id) {
      if (!extensionFile.test(id)) return undefined
      const left = withoutProperties(code, this.parse(code), markdownOfExtension)
      return { code: left.replace(resizing, 'void ('), map: null }
    },
  }
}

/** The text of a program without the properties of objects that are called so. */
function withoutProperties(code: string, program: unknown, name: RegExp): string {
  const ranges: Range[] = []
  collect(program, name, ranges)
  return ranges
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => {
      const comma = /^\s*,/.exec(text.slice(end))?.[0] ?? ''
      return text.slice(0, start) + text.slice(end + comma.length)
    }, code)
}

interface Range {
  start: number
  end: number
}

interface Property extends Range {
  type: 'Property'
  key: { name?: string }
}

function collect(node: unknown, name: RegExp, found: Range[]): void {
  if (typeof node !== 'object' || node === null) return
  if (isProperty(node) && name.test(node.key.name ?? '')) {
    found.push(node)
    return
  }
  for (const inner of Object.values(node)) collect(inner, name, found)
}

const isProperty = (node: object): node is Property => 'type' in node && node.type === 'Property'
