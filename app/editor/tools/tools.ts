/** What is fetched only when somebody asks for it, in one file. */
export { FindPanel } from '../find/find-panel.tsx'
export { LanguageHints } from '../language/language-hints.tsx'
export { KeyboardHelp } from './keyboard-help.tsx'
