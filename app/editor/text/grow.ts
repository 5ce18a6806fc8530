/** A text area is as high as its text. New browsers do it by themselves. */
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

export function grow(element: HTMLElement): void {
  if (growsByItself || element.tagName !== 'TEXTAREA') return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 2}px`
}
