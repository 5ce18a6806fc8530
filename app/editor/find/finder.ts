/**
 * What is found in the draft, found anew whenever somebody writes. One place is the current one; it is held by its letters,
 * so it stays where it is whatever is written in front of it.
 */
import * as Y from 'yjs'
import { type DraftText, draftTexts } from '#app/domain/cases/draft-texts.ts'
import { findIn, patternOf, replacement, type Search } from '#app/domain/text/find.ts'
import { lettersOf, replaceLetters } from '#app/domain/text/flat/replace-letters.ts'
import type { EditorSession } from '../session/session.ts'
import { Store } from '../session/store.ts'

export interface Place {
  readonly path: string
  readonly text: Y.Text
  readonly from: number
  readonly to: number
}
export interface FinderState {
  readonly places: readonly Place[]
  /** Of the current place; -1 when nothing is found. */
  readonly at: number
}

/** Whoever types sees what is found a moment later; typing itself never waits for it. */
const afterPauseMs = 200
const nothing: FinderState = { places: [], at: -1 }

export class Finder extends Store {
  readonly #session: EditorSession
  #search: Search = { words: '', matchCase: false, wholeWords: false }
  #state: FinderState = nothing
  /** The beginning of the current place. */
  #held: { text: Y.Text; place: Y.RelativePosition } | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(session: EditorSession) {
    super()
    this.#session = session
    session.doc.on('update', this.#later)
  }

  get state(): FinderState {
    return this.#state
  }

  /** Begins where one is: at the first place behind the field with the focus, or in it. */
  search(search: Search, fromPath: string | null = null): void {
    this.#search = search
    const { places } = this.#found()
    const held = this.#state.places[this.#state.at]
    const from = held?.path ?? fromPath
    const texts = draftTexts(this.#session.doc, this.#session.kind).map(({ path }) => path)
    const first = from === null ? 0 : texts.indexOf(from)
    const at = places.findIndex((place) =>
      held && held.text === place.text ? place.from >= held.from : texts.indexOf(place.path) >= first,
    )
    this.#show(places, places.length === 0 ? -1 : Math.max(0, at))
  }

  go(by: 1 | -1): void {
    const { places, at } = this.#found()
    if (places.length > 0) this.#show(places, (at + by + places.length) % places.length)
    else this.#show(places, -1)
  }

  /** Replaces the current place; the next one becomes the current. False where nothing was found. */
  replace(words: string): boolean {
    const { places, at } = this.#found()
    const place = places[at]
    if (!place) return false
    this.#write([place], words)
    const behind = place.from + words.length
    this.#held = { text: place.text, place: Y.createRelativePositionFromTypeIndex(place.text, behind) }
    this.#refresh()
    return true
  }

  /** How many were replaced. All of them are one step of undo. */
  replaceAll(words: string): number {
    const { places } = this.#found()
    if (places.length > 0) this.#write(places, words)
    this.#refresh()
    return places.length
  }

  override destroy(): void {
    super.destroy()
    this.#session.doc.off('update', this.#later)
    if (this.#timer) clearTimeout(this.#timer)
  }

  #write(places: readonly Place[], words: string): void {
    const { undo, histories } = this.#session
    const byText = new Map<Y.Text, Place[]>()
    for (const place of places) byText.set(place.text, [...(byText.get(place.text) ?? []), place])
    undo.changeEverywhere(() => {
      for (const [text, own] of byText) {
        const letters = lettersOf(text)
        replaceLetters(
          text,
          own.map(({ from, to }) => replacement(letters, [from, to], words)),
        )
      }
    }, histories.values())
  }

  readonly #later = (): void => {
    if (this.#search.words === '') return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#refresh, afterPauseMs)
  }

  readonly #refresh = (): void => {
    this.#timer = null
    const { places, at } = this.#found()
    this.#show(places, at)
  }

  /** As of now: a colleague may have written since it was shown. */
  #found(): FinderState {
    if (!patternOf(this.#search)) return nothing
    const { doc, kind } = this.#session
    const letters = new Map<Y.Text, string>()
    const places = draftTexts(doc, kind).flatMap((part) => this.#placesIn(part, letters))
    return { places, at: this.#currentIn(places) }
  }

  #placesIn({ path, text, from, to }: DraftText, letters: Map<Y.Text, string>): Place[] {
    const all = letters.get(text) ?? lettersOf(text)
    letters.set(text, all)
    return findIn(all.slice(from, to), this.#search).map(([start, end]) => ({
      path,
      text,
      from: from + start,
      to: from + end,
    }))
  }

  #currentIn(places: readonly Place[]): number {
    if (places.length === 0) return -1
    const held =
      this.#held && Y.createAbsolutePositionFromRelativePosition(this.#held.place, this.#session.doc)
    const at = held ? places.findIndex(({ text, from }) => text === held.type && from >= held.index) : -1
    if (at >= 0) return at
    // nothing is left behind it in its text: the next text, or the first
    const last = held ? places.findLastIndex(({ text }) => text === held.type) : -1
    return (last >= 0 ? last + 1 : Math.max(0, this.#state.at)) % places.length
  }

  #show(places: readonly Place[], at: number): void {
    const place = places[at]
    if (place)
      this.#held = {
        text: place.text,
        place: Y.createRelativePositionFromTypeIndex(place.text, place.from),
      }
    this.#state = { places, at }
    this.notify()
  }
}
