import type { CDPSession } from 'playwright-core'

/** As a browser is told by an input method: a dead key, the keyboard of a phone, one that composes signs. */
export class InputMethod {
  readonly #session: CDPSession

  constructor(session: CDPSession) {
    this.#session = session
  }

  /** Underlined words that may still change; `over` are places in the text of the field that they replace. */
  async compose(words: string, over?: readonly [from: number, to: number]): Promise<void> {
    await this.#session.send('Input.imeSetComposition', {
      text: words,
      selectionStart: words.length,
      selectionEnd: words.length,
      ...(over && { replacementStart: over[0], replacementEnd: over[1] }),
    })
  }

  async commit(words: string): Promise<void> {
    await this.#session.send('Input.insertText', { text: words })
  }
}
