/**
 * The styles of a clipboard's HTML, read from its own words: the page's Content-Security-Policy keeps the browser from
 * applying them, in a document that nobody shows as well. Of style sheets only rules for a tag, for classes, or for both
 * count: office programs write no others.
 */
export type Style = ReadonlyMap<string, string>

interface Rule {
  readonly tag: string
  readonly classes: readonly string[]
  readonly style: Style
}

const declaration = /([\w-]+)\s*:\s*((?:[^;"']|"[^"]*"|'[^']*')*)/g
const rule = /([^{}]+)\{([^{}]*)\}/g
const simpleSelector = /^([a-z][a-z0-9]*)?((?:\.[\w-]+)*)$/i
const listSelector = /^@list\s+(l\d+):level(\d+)/i
const none: Style = new Map()

/** Where the style of an element waits to be read. */
const styleAttribute = 'data-style'

/**
 * The HTML without anything that a browser would take for a style: even in a document that nobody shows it reports each
 * one as a breach of the page's policy.
 */
export function withoutStyles(html: string): { plain: string; sheets: readonly string[] } {
  const sheets: string[] = []
  const plain = html
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi, (_, css: string) => {
      sheets.push(css)
      return ''
    })
    .replace(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, (tag) =>
      tag.replace(/"[^"]*"|'[^']*'|\sstyle(?=\s*=)/gi, (part) =>
        /^\s/.test(part) ? ` ${styleAttribute}` : part,
      ),
    )
  return { plain, sheets }
}

export class Styles {
  readonly #rules: Rule[] = []
  /** "l0:level1" → how Word numbers that level. */
  readonly #lists = new Map<string, Style>()
  readonly #known = new WeakMap<Element, Style>()

  constructor(sheets: readonly string[]) {
    for (const sheet of sheets) this.#readSheet(sheet)
    // of two rules the one that names a class wins
    this.#rules.sort((a, b) => a.classes.length - b.classes.length)
  }

  of(element: Element): Style {
    const known = this.#known.get(element)
    if (known) return known
    const style = this.#read(element)
    this.#known.set(element, style)
    return style
  }

  list(name: string, level: number): Style | null {
    return this.#lists.get(`${name}:${level}`) ?? null
  }

  #read(element: Element): Style {
    const own = element.getAttribute(styleAttribute)
    const rules = this.#rules.filter(
      ({ tag, classes }) =>
        (tag === '' || tag === element.localName) &&
        classes.every((name) => element.classList.contains(name)),
    )
    if (!own && rules.length === 0) return none
    return new Map([...rules.flatMap(({ style }) => [...style]), ...(own ? declarationsIn(own) : [])])
  }

  #readSheet(css: string): void {
    const plain = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
    for (const [, selectors = '', body = ''] of plain.matchAll(rule)) {
      const style = new Map(declarationsIn(body))
      for (const selector of selectors.split(',')) this.#readRule(selector.trim(), style)
    }
  }

  #readRule(selector: string, style: Style): void {
    const list = listSelector.exec(selector)
    if (list) this.#lists.set(`${list[1]}:${list[2]}`, style)
    const [, tag = '', classes = ''] = simpleSelector.exec(selector) ?? []
    if (tag || classes)
      this.#rules.push({ tag: tag.toLowerCase(), classes: classes.split('.').filter(Boolean), style })
  }
}

function declarationsIn(css: string): [name: string, value: string][] {
  return [...css.matchAll(declaration)].map(([, name = '', value = '']) => [
    name.toLowerCase(),
    value
      .replace(/!important/i, '')
      .trim()
      .toLowerCase(),
  ])
}
