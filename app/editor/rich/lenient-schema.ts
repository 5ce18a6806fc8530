/**
 * A schema that never throws. The Yjs binding builds its nodes with `schema.node` and deletes from the shared document
 * whatever that throws at. The sync server refuses unknown nodes; if one is in a draft all the same, it is shown as well
 * as possible, so that looking at a text never loses its words.
 */
import { Fragment, type Node, type NodeType, type Schema } from '@tiptap/pm/model'

export function makeLenient(schema: Schema): void {
  const strict = schema.node.bind(schema)
  schema.node = (type, attrs, content, marks) => {
    try {
      return strict(type, attrs, content, marks)
    } catch {
      return fitted(schema, typeof type === 'string' ? type : type.name, attrs, listOf(content))
    }
  }
  const known = schema.mark.bind(schema)
  schema.mark = (type, attrs) =>
    typeof type === 'string' && !Object.hasOwn(schema.marks, type) ? known('italic') : known(type, attrs)
}

function listOf(content: Parameters<Schema['node']>[2]): readonly Node[] {
  return content ? Fragment.from(content).content : []
}

function fitted(schema: Schema, name: string, attrs: unknown, children: readonly Node[]): Node {
  const type =
    schema.nodes[name] ?? schema.nodes[children.some((child) => child.isBlock) ? 'blockquote' : 'paragraph']
  if (!type) throw new Error('the schema has no paragraph')
  const content = type.inlineContent ? inlineOf(type, children) : blocksOf(schema, type, children)
  // unchecked: it is shown as it is, and changes only when somebody edits it
  return type.create(attrsOf(type, attrs), type.isLeaf ? null : content)
}

function attrsOf(type: NodeType, attrs: unknown): Record<string, unknown> | null {
  return typeof attrs === 'object' && attrs !== null && type.spec.attrs ? { ...attrs } : null
}

/** The words of everything, in a row, without the marks that have no place here. */
function inlineOf(type: NodeType, children: readonly Node[]): Node[] {
  return children.flatMap((child) =>
    child.isInline ? [child.mark(type.allowedMarks(child.marks))] : inlineOf(type, child.content.content),
  )
}

/** Words get a paragraph, and what stands where it cannot gets what it needs around it. */
function blocksOf(schema: Schema, type: NodeType, children: readonly Node[]): Node[] {
  const blocks: Node[] = []
  let words: Node[] = []
  const flush = () => {
    if (words.length > 0) blocks.push(...placed(type, schema.node('paragraph', null, words)))
    words = []
  }
  for (const child of children) {
    if (child.isInline) words.push(child)
    else {
      flush()
      blocks.push(...placed(type, child))
    }
  }
  flush()
  return blocks
}

function placed(type: NodeType, child: Node): Node[] {
  const wrappers = type.contentMatch.findWrapping(child.type)
  if (wrappers) return [wrappers.reduceRight((inner, wrapper) => wrapper.create(null, inner), child)]
  return child.content.content.flatMap((grandchild) => placed(type, grandchild))
}
