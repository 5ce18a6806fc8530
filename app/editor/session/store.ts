/** Something that React components subscribe to, as a whole or by topic. */
import { ObservableV2 } from 'lib0/observable'

const whole = ''

export class Store extends ObservableV2<Record<string, () => void>> {
  /** Calls `listener` after each change; the returned function ends that. */
  subscribe(listener: () => void, topic = whole): () => void {
    this.on(topic, listener)
    return () => this.off(topic, listener)
  }

  /** Tells the subscribers of this topic that it changed. */
  notify(topic = whole): void {
    this.emit(topic, [])
  }

  /** Topics that anybody is subscribed to. */
  get topics(): string[] {
    return [...this._observers.keys()].filter((topic) => topic !== whole)
  }
}
