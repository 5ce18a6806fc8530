import type { search as sv } from '../sv/search.ts'

export const search = {
  notice: {
    synonymsSaved: 'The words are saved. The search uses them now.',
    synonymsRemoved: 'The group is removed.',
  },
  errors: { twoWords: 'At least two words that mean the same.' },
  title: 'Search',
  titleOf: (words) => `${words} – search`,
  only: { case_study: 'Case studies', lesson: 'Lessons' },
  description:
    'Search everything that municipalities, regions and others have published about digitalisation and broadband.',
  hits: (count, isOne) => (isOne ? '1 result' : `${count} results`),
  hitsOn: (count, isOne, words) => (isOne ? `1 result for “${words}”` : `${count} results for “${words}”`),
  hitsPartly: (whole, others, words) => `${whole} with every word of “${words}”, ${others} near`,
  hitsNearest: (count, isOne, words) =>
    isOne
      ? `Nothing with every word of “${words}”, but 1 near`
      : `Nothing with every word of “${words}”, but ${count} near`,
  missing: 'without',
  repaired: {
    used: (used) => `Searched for “${used}”.`,
    instead: 'Search instead for',
  },
  everything: (count, isOne) => (isOne ? '1 published text' : `${count} published texts`),
  order: {
    label: 'Order',
    relevance: 'Best match first',
    likeness: 'Most like you first',
    likenessOfWords: 'Best match, raised by likeness',
    newest: 'Newest first',
    oldest: 'Oldest first',
    organisation: 'Organisation A–Z',
  },
  filters: {
    title: 'Filter',
    chosenCount: (count) => `${count} chosen`,
    chosen: 'Chosen filters',
    remove: 'Remove',
    removeAll: 'Remove all filters',
    more: (count) => `Show ${count} more`,
    allFacets: 'Show all filters',
    mainFacets: 'Show fewer filters',
  },
  follow: 'Follow as an Atom feed',
  notInFull: 'Part of the address could not be read and is not in the search.',
  nothing: {
    onWords: (words) => `No results for “${words}”`,
    withFilters: 'No results with these filters',
    noPage: 'The search does not have that many pages',
    published: 'Nothing is published yet',
    didYouMean: 'Did you mean',
    withoutOne: (facet, count, isOne) =>
      isOne ? `Without ${facet}: 1 result` : `Without ${facet}: ${count} results`,
    without: (count, isOne) =>
      isOne ? 'Without filters there is 1 result' : `Without filters there are ${count} results`,
    tips: 'Ways to go on',
    fewerWords:
      'Use fewer and commoner words. Their endings do not matter, and words that mean the same are found too.',
    otherWords:
      'Try another word for the same thing, perhaps the one that a colleague elsewhere would use. Most texts are in Swedish.',
    topics: 'Look among the topics',
    whatThereIs: 'What there are texts about instead',
    write: 'Do you know something about this? Write a lesson',
    first: 'To the first page',
    publishedText: 'The search finds everything as soon as it is published.',
  },
  synonyms: {
    title: 'Search words',
    lead: 'What people search for and do not find, and which words mean the same.',
    misses: 'What is missing',
    missesCaption: 'Searched for and not found in the last 90 days',
    noMisses: 'Nothing was searched for in vain often enough to count. Who searched is not kept.',
    asked: 'Searches',
    same: 'Words that mean the same',
    groups: (count) => `${count} groups`,
    add: 'New group',
    group: 'Words that mean the same',
    groupLead:
      'Whoever searches for one of the words also finds texts with the others, after those that have the word itself.',
    sv: 'In Swedish',
    en: 'In English',
    narrower: 'Narrower words',
    oneALine: 'One word or expression a line.',
    narrowerHelp: 'Found by the words above, but do not find them.',
    save: 'Save',
    preview: 'Show what changes',
    remove: 'Remove the group',
    changes: 'Results with every word, now and with the group',
    term: 'Word',
    before: 'Now',
    after: 'Then',
  },
  tooSlow: {
    title: 'The search took too long',
    text: 'We stopped it so that others can search. Try again in a while, or make it smaller: more or rarer words, or a filter.',
    again: 'Search again',
  },
} satisfies typeof sv
