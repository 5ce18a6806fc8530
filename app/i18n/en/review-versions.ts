import type { comparison as svComparison, versions as svVersions } from '../sv/review-versions.ts'

export const versions: typeof svVersions = {
  title: 'Versions',
  lead: 'A published version never changes. Here is who wrote it, who approved it and why the new one came.',
  one: 'There is one version. If another comes, they can be compared here.',
  caption: 'Versions, the newest first',
  number: (number) => `Version ${number}`,
  newest: 'the newest',
  columns: { version: 'Version', when: 'Published', why: 'Why', who: 'By', compare: 'Compare' },
  first: 'The first',
  by: (names) => `Written by ${names}`,
  keys: (approver, publisher) => `Approved by ${approver}, published by ${publisher}`,
  oneKey: (publisher) => `Approved and published by ${publisher}, not yet reviewed externally`,
  checked: (publisher, checker) =>
    `Approved and published by ${publisher}, reviewed afterwards by ${checker}`,
  withPrevious: (number) => `Compare with version ${number}`,
  choose: 'Compare two versions',
  from: 'From',
  to: 'To',
  compare: 'Compare',
  back: 'To the text',
}

export const comparison: typeof svComparison = {
  title: (from, to) => `Versions ${from} and ${to}`,
  lead: (from, to) => `What changed from version ${from} to version ${to}.`,
  key: 'How changes are shown',
  added: 'added',
  removed: 'removed',
  addedStart: 'added:',
  removedStart: 'removed:',
  end: 'end.',
  fieldAdded: 'New',
  fieldRemoved: 'Removed',
  rowAdded: (name) => `New: ${name}`,
  rowRemoved: (name) => `Removed: ${name}`,
  rowChanged: (name) => `Changed: ${name}`,
  reordered: 'The order has changed.',
  onlyForm: 'The words are the same; their form has changed.',
  unchanged: (count) => (count === 1 ? '1 paragraph unchanged' : `${count} paragraphs unchanged`),
  same: 'The two say the same.',
}
