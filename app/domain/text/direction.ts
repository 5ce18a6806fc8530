/** Which way a text runs, by its first letter that says so, as `dir="auto"` finds it. */

const rightToLeft =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}\\p{Script=Samaritan}\\p{Script=Mandaic}'
const firstLetter = /\p{L}/u
const isRightToLeft = new RegExp(`^[${rightToLeft}]`, 'u')

/** For the `dir` of an element; undefined for texts that run from left to right, as the page does. */
export function directionOf(text: string): 'rtl' | undefined {
  const [letter = ''] = firstLetter.exec(text) ?? []
  return isRightToLeft.test(letter) ? 'rtl' : undefined
}
