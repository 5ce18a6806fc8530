import type { about as sv } from '../sv/about.ts'

export const about = {
  title: 'About Erfa',
  lead: 'Erfa is where public organisations write down what they have learned from digitalisation and broadband, so that the next organisation finds it in time.',
  sections: {
    content: {
      heading: 'What is here',
      text: [
        'A lesson is short: what happened, why, and what you advise others to do. It takes five minutes to write and can stand alone.',
        'A case study is the whole story: starting point, decision, goals, collaboration, costs and benefits, risks, results and next step. It can begin small and grow.',
        'Projects that were cancelled belong here as much as those that succeeded. They are often the ones that save others the most time.',
      ],
    },
    reading: {
      heading: 'Reading and searching',
      text: [
        'You need no account to read, search, print or download what is published. The pages work without JavaScript and nothing is fetched from anybody else.',
      ],
    },
    writing: {
      heading: 'Writing',
      text: [
        'If you work in a municipality, a region, an authority, a city network or a village fibre association you can write here. Several people can write in the same text at once, from different organisations too.',
        'A draft is visible only to those who take part in it. What the editor shows as saved is still there even if something crashes.',
      ],
    },
    approval: {
      heading: 'Who approves',
      text: [
        'It takes two before anything is published: someone who may approve in the organisation itself, and an external moderator, who neither belongs to it nor has written in the text. Nothing publishes itself.',
        'An organisation that the administrator has given that trust may publish lessons with its own approval alone. The lesson then says “Not yet reviewed externally” until a moderator has read it.',
      ],
    },
    versions: {
      heading: 'What is published never changes silently',
      text: [
        'Each publication is a version with an address of its own, and earlier versions remain. If a text is withdrawn, the page says when and why.',
      ],
    },
    openData: {
      heading: 'Open data',
      text: [
        'Add .md or .json to the address of a case study or a lesson and you get the same content as Markdown or as data. News comes as an Atom feed, and all addresses are in a sitemap.',
        'The texts may be reused under CC BY 4.0 unless they say otherwise. Facts and classifications are free to use under CC0.',
      ],
    },
  },
  feed: 'Atom feed',
  sitemap: 'Sitemap',
  contact: {
    heading: 'Who is responsible',
    text: (operator) =>
      `${operator} runs this site. Each organisation is responsible for what it publishes; its page says whom to turn to.`,
    software: 'The software is free and may be used by others under EUPL 1.2.',
  },
} satisfies typeof sv
