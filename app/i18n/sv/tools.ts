/** Words of the tools of the editor that are fetched when they are asked for, in Swedish; the English file has the same shape. */
import { keyboard } from './editor-keyboard.ts'

export const tools = {
  keyboard,
  /** What makes the language hard to read, on request. */
  language: {
    title: 'Språket',
    intro:
      'LIX räknar hur långa meningarna och orden är. En vanlig tidning ligger på 40–50. Ett långt ord kan vara det rätta: det avgör du.',
    nothing: 'Här finns inga meningar att granska än.',
    all: (words: string, texts: number) =>
      texts === 1 ? `${words} ord i en text.` : `${words} ord i ${texts} texter.`,
    tooShort: 'För kort för LIX.',
    lix: (value: number, level: string) => `LIX ${value}: ${level}.`,
    levels: {
      veryEasy: 'mycket lätt, som en barnbok',
      easy: 'lätt, som en roman',
      medium: 'medelsvårt, som en tidning',
      hard: 'svårt, som en myndighetstext',
      veryHard: 'mycket svårt, som en lagtext',
    },
    sentence: (words: number, text: string) => `En mening på ${words} ord: ”${text}”`,
    word: (word: string, times: number) =>
      times === 1 ? `Ett långt ord: ”${word}”` : `Ett långt ord, ${times} gånger: ”${word}”`,
  },
  find: {
    label: 'Sök och ersätt i utkastet',
    words: 'Sök',
    replaceBy: 'Ersätt med',
    matchCase: 'Skilj på stora och små',
    wholeWords: 'Hela ord',
    previous: 'Föregående träff',
    next: 'Nästa träff',
    replace: 'Ersätt',
    replaceAll: (count: number) => (count > 0 ? `Ersätt alla ${count}` : 'Ersätt alla'),
    close: 'Stäng sökningen',
    none: 'Inga träffar',
    count: (at: number, of: number) => `${at} av ${of}`,
    at: (at: number, of: number, place: string) => `${at} av ${of}, ${place}`,
    replaced: (count: number) => (count === 1 ? '1 träff är ersatt.' : `${count} träffar är ersatta.`),
    undo: 'Ångra ersättningen',
    undone: 'Ersättningen är ångrad.',
    notUndone:
      'Ersättningen ångras inte härifrån: du har ändrat något efter den, eller redan ångrat den. Ångra det nyare först, med Ctrl+Z i texten.',
  },
}
