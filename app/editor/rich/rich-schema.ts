/**
 * The schema of the rich-text editor: what is pasted is cleaned by it, and no attribute it can make is one that the sync
 * server refuses.
 *
 * It is total: whatever several people did to a flat text at once, there is a tree of it. So everything may be empty
 * (`block*`, never `block+`), every attribute has a default, and no mark keeps another out. Only the document itself asks
 * for a block, so that there is always a place for the caret.
 */
import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { calloutTones } from '#app/domain/text/flat/facts.ts'
import { normalisedHref } from '#app/domain/text/href.ts'
import { isSafeHref } from '#app/domain/text/rich-text.ts'
import { heading } from './extensions/heading.ts'
import { bulletList, listItem, orderedList } from './extensions/lists.ts'
import { subscript, superscript } from './extensions/scripts.ts'
import { tableNodes } from './extensions/table.ts'

/** A paragraph or more set apart: a remark, a tip, a warning. */
const callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block*',
  defining: true,
  addAttributes() {
    return {
      tone: {
        default: 'note',
        parseHTML: (element) => {
          const tone = element.getAttribute('data-tone')
          return calloutTones.find((known) => known === tone) ?? 'note'
        },
        renderHTML: ({ tone }) => ({ 'data-tone': tone }),
      },
    }
  },
  parseHTML: () => [{ tag: 'div[data-tone]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes({ class: 'callout' }, HTMLAttributes), 0],
})

const link = Mark.create({
  name: 'link',
  priority: 1000,
  // writing on behind a link is not part of it
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = normalisedHref(element.getAttribute('href') ?? '')
        return href === null ? false : { href }
      },
    },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => [
    'a',
    typeof href === 'string' && isSafeHref(href) ? { href, rel: 'noopener noreferrer' } : {},
    0,
  ],
})

/** Longer names of languages are none, and the sync server refuses them. */
const longestLanguage = 40

const codeBlock = CodeBlock.extend({
  content: 'inline*',
  // a paragraph that becomes code keeps its marks: a colleague may want it back
  marks: '_',
  // its way of pasting makes a block of a single word; see paste/code.ts
  addProseMirrorPlugins: () => [],
  addAttributes() {
    return {
      language: {
        default: null,
        rendered: false,
        parseHTML: (element) => {
          const name = /language-(\S+)/.exec(element.firstElementChild?.className ?? '')?.[1]
          return name && name.length <= longestLanguage ? name : null
        },
      },
    }
  },
})

export const richSchema: Extensions = [
  Document,
  Paragraph.extend({
    // words that stand in the line of a table or a rule; see binding/lines.ts
    addAttributes: () => ({ rest: { default: false, rendered: false, parseHTML: () => false } }),
  }),
  Text,
  heading,
  bulletList,
  orderedList,
  listItem,
  Blockquote.extend({ content: 'block*' }),
  codeBlock,
  HorizontalRule,
  HardBreak,
  ...tableNodes,
  callout,
  Bold,
  Italic,
  Strike,
  // two people may choose it and bold at once: both hold
  Code.extend({
    excludes: '',
    // in a block of code it says nothing more
    parseHTML: () => [{ tag: 'code', getAttrs: (element) => element.closest('pre') === null && null }],
  }),
  subscript,
  superscript,
  link,
]
