/** The elements that do not come along, each counted as what it is to the writer. */
import type { LeftOut } from './left-out.ts'
import type { Style } from './styles.ts'

interface Reading {
  readonly leftOut: LeftOut
  readonly isOffice: boolean
}

/** Never seen, or no content. */
const machinery = new Set(
  'base button col colgroup head link meta noscript optgroup option script select style template textarea title wbr xml'.split(
    ' ',
  ),
)
const media = new Set('applet audio canvas embed iframe object video'.split(' '))
const formulas = new Set(['math', 'm:omath', 'm:omathpara'])
/** Smaller pictures are there to count readers. */
const leastPicturePx = 3

/** Whether an element and all within it stay behind; says so where it is something that the writer would miss. */
export function isLeftOut(element: Element, style: Style, { leftOut, isOffice }: Reading): boolean {
  const name = element.localName
  if (machinery.has(name) || isHidden(element, style)) return true
  if (name === 'img' || name === 'svg' || name === 'v:shape') return isLostPicture(element, leftOut)
  if (name === 'input') return element.getAttribute('type') !== 'checkbox'
  if (media.has(name)) return counted(leftOut, 'media')
  if (formulas.has(name)) return counted(leftOut, 'formulas')
  if (isComment(element, style)) {
    leftOut.atLeast(
      'comments',
      element.ownerDocument.querySelectorAll('.msocomanchor, a[href^="#cmnt"]:not([href^="#cmnt_ref"])')
        .length || 1,
    )
    return true
  }
  if (isDeletion(element, isOffice)) return hasWords(element) && counted(leftOut, 'deletions')
  return isFootnoteRule(element)
}

function counted(leftOut: LeftOut, kind: Parameters<LeftOut['add']>[0]): true {
  leftOut.add(kind)
  return true
}

const hasWords = (element: Element) => /\S/.test(element.textContent ?? '')

function isHidden(element: Element, style: Style): boolean {
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all' || element.hasAttribute('hidden'))
    return true
  return element.getAttribute('aria-hidden') === 'true' && /^(span|i|svg|a)$/.test(element.localName)
}

/** That of a tick box is told by its item. */
function isLostPicture(element: Element, leftOut: LeftOut): boolean {
  const size = (name: string) => Number(element.getAttribute(name) ?? leastPicturePx)
  const isSeen = size('width') >= leastPicturePx && size('height') >= leastPicturePx
  const isTick = element.parentElement?.hasAttribute('aria-checked') === true
  if (isSeen && !isTick) leftOut.add('pictures')
  return true
}

/** A picture of a sign like 🙂 is that sign. */
export function isLetter(picture: Element): boolean {
  if (picture.localName !== 'img') return false
  return /^(\p{Extended_Pictographic}(\p{M}|\u200d|\ufe0f)*)+$/u.test(picture.getAttribute('alt') ?? '')
}

function isComment(element: Element, style: Style): boolean {
  if (/^comment(-list)?$/.test(style.get('mso-element') ?? '')) return true
  if (/\b(MsoCommentReference|msocomanchor|msocomoff|msocomtxt)\b/i.test(element.className)) return true
  if (style.get('mso-special-character') === 'comment') return true
  const href = element.getAttribute('href') ?? ''
  if (/^#(cmnt|_msocom_)/.test(href)) return true
  // the comments themselves follow the text of Google Docs
  return element.localName === 'p' && element.querySelector('a[href^="#cmnt_ref"]') !== null
}

/** Elsewhere than in office documents `del` is struck text that readers are to see. */
function isDeletion(element: Element, isOffice: boolean): boolean {
  if (/\b(msoDel|TrackChangeDelet\w*|TrackedDelet\w*)\b/.test(element.className)) return true
  return isOffice && element.localName === 'del'
}

/** The line that Word draws above its footnotes. */
function isFootnoteRule(element: Element): boolean {
  return (
    element.localName === 'hr' &&
    element.getAttribute('width') === '33%' &&
    element.getAttribute('size') === '1'
  )
}
