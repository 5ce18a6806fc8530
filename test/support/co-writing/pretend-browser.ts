/** The names of a browser that an editor wants, where there is none: for drills and benches, which run without Vitest. */
import { JSDOM } from 'jsdom'

const names = [
  'document',
  'navigator',
  'Node',
  'Element',
  'HTMLElement',
  'MutationObserver',
  'DOMParser',
  'Event',
  'KeyboardEvent',
  'CompositionEvent',
  'getSelection',
  'getComputedStyle',
  'innerWidth',
  'innerHeight',
] as const

export function pretendBrowser(): void {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
  const define = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  define('window', window)
  for (const name of names) define(name, Reflect.get(window, name))
  define('requestAnimationFrame', window.requestAnimationFrame.bind(window))
  define('cancelAnimationFrame', window.cancelAnimationFrame.bind(window))
}
