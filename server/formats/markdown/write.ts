/** The Markdown tree as text, by mdast-util-to-markdown, so that CommonMark with tables and strikes reads it as it was meant. */
import type { Emphasis, RootContent, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown'

export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [gfmToMarkdown()],
      handlers: { text, emphasis, delete: strike },
      bullet: '-',
      // of the sign that an item begins with, a rule in the item would be no item
      rule: '_',
    },
  )
}

/** A backslash that escapes nothing is doubled: the letter behind it may be written as `&#…;`, whose `&` it would escape. */
const text: Handle = (node: Text, _, state, info) =>
  state
    .safe(node.value, info)
    .replace(/\\[!-/:-@[-`{-~]|\\(?=.)/g, (found) => (found === '\\' ? '\\\\' : found))

/** With underscores where it touches the asterisks of another mark: `**` and `*` side by side would be read as `***`. */
const emphasis: Handle = (node: Emphasis, parent, state, info) => {
  const holds = [node.children[0], node.children.at(-1)].some((child) => child?.type === 'strong')
  const touches = holds || info.before.endsWith('*') || info.after.startsWith('*')
  const { options } = state
  state.options = { ...options, emphasis: touches ? '_' : '*' }
  const written = defaultHandlers.emphasis(node, parent, state, info)
  state.options = options
  return written
}
Object.assign(emphasis, { peek: () => '*' })

/** Written as strong text first, because the same rule says which letters beside the signs must be encoded. */
const strike: Handle = (node, parent, state, info) => {
  const written = defaultHandlers.strong({ ...node, type: 'strong' }, parent, state, info)
  return `~~${written.slice(2, -2)}~~`
}
Object.assign(strike, { peek: () => '~' })
