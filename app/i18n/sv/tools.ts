/** Words of the tools of the editor that are fetched when they are asked for, in Swedish; the English file has the same shape. */
import { keyboard } from './editor-keyboard.ts'

export const tools = {
  keyboard,
  find: {
    label: 'Sök och ersätt i utkastet',
    words: 'Sök',
    replaceBy: 'Ersätt med',
    matchCase: 'Skilj på stora och små',
    wholeWords: 'Hela ord',
    previous: 'Föregående träff',
    next: 'Nästa träff',
    replace: 'Ersätt',
    replaceAll: 'Ersätt alla',
    close: 'Stäng sökningen',
    none: 'Inga träffar',
    empty: 'Skriv vad du söker.',
    count: (at: number, of: number) => `${at} av ${of}`,
    at: (at: number, of: number, place: string) => `${at} av ${of}, ${place}`,
    replaced: (count: number) =>
      `${count === 1 ? '1 träff är ersatt' : `${count} träffar är ersatta`}. Ångra tar tillbaka ${count === 1 ? 'den' : 'alla'}.`,
    undo: 'Ångra ersättningen',
    undone: 'Ersättningen är ångrad.',
  },
}
