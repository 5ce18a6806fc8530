import type { accessibility as sv } from '../sv/accessibility.ts'

export const accessibility = {
  title: 'Accessibility',
  lead: (operator, service) =>
    `${operator} is responsible for ${service}. We want everybody to be able to read, search and write here, however they use the web.`,
  conformance: {
    title: 'How accessible the site is',
    full: 'The site is fully compliant with the Swedish law on accessibility of digital public services.',
    partial:
      'The site is partially compliant with the Swedish law on accessibility of digital public services. What falls short is listed below.',
    none: 'The site is not compliant with the Swedish law on accessibility of digital public services. What falls short is listed below.',
    aim: 'We follow WCAG 2.2 at level AA, which goes further than the law demands.',
  },
  shortcomings: {
    title: 'What is not accessible',
    none: 'We know of no shortcomings.',
    requirements: 'Concerns',
  },
  burdens: {
    title: 'Exemptions for disproportionate burden (section 12)',
    none: 'We claim no such exemption.',
  },
  outsideLaw: {
    title: 'Content outside the law (section 9)',
    none: 'No content on the site lies outside the law.',
  },
  report: {
    title: 'Help us improve',
    text: 'Have you found something that does not work for you, or do you need the content in another form? Write to us and we answer as soon as we can.',
    noAddress: (operator) => `Turn to ${operator}. No address for Erfa in particular has been given yet.`,
  },
  supervision: {
    title: 'Supervision',
    text: (authority) =>
      `${authority} supervises the law. If you are not satisfied with how we handle what you have pointed out, you can report it there.`,
    link: 'Report poor accessibility to Digg (in Swedish)',
  },
  method: {
    title: 'How we have tested',
    assessed: 'Latest assessment',
    updated: 'Statement updated',
  },
} satisfies typeof sv
