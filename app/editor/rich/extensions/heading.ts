import { textblockTypeInputRule } from '@tiptap/core'
import { Heading } from '@tiptap/extension-heading'

/** The title of the field is the level above. */
export const headingLevels = [2, 3, 4] as const
export type HeadingLevel = (typeof headingLevels)[number]

/** What other documents call level 1 begins a part of ours; what they nest deeper than we do ends at our last level. */
const tags: readonly (readonly [tag: string, level: HeadingLevel])[] = [
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
]
const typed: readonly (readonly [find: RegExp, level: HeadingLevel])[] = [
  [/^##?\s$/, 2],
  [/^###\s$/, 3],
  [/^####\s$/, 4],
]

export const heading = Heading.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => tags.map(([tag, level]) => ({ tag, attrs: { level } })),
  addInputRules() {
    return typed.map(([find, level]) =>
      textblockTypeInputRule({ find, type: this.type, getAttributes: { level } }),
    )
  },
}).configure({ levels: [...headingLevels] })
