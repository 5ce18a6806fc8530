/** The mails about a text's way through review, in Swedish. Plain text; every link on a line of its own. */

interface About {
  /** Whom the mail is to. */
  name: string
  /** Who did it; empty when nobody in particular did. */
  actor: string
  title: string
  organisation: string
  /** What the person wrote; may be empty. */
  note: string
  link: string
}

const farewell = 'Vänliga hälsningar\nErfa\n\nDet här meddelandet skickades automatiskt.'

const quoteNote = (note: string, lead: string) => (note ? `${lead}\n\n${indented(note)}\n\n` : '')
const indented = (note: string) =>
  note
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')

export const reviewMail = {
  untitled: 'en text utan rubrik',

  submit: ({ name, actor, title, organisation, note, link }: About) => ({
    subject: `Att godkänna: ${title}`,
    body: `Hej ${name},

${actor} har lämnat in "${title}" för ${organisation}. Du är godkännare och kan läsa den, godkänna den eller be om ändringar här:

${link}

${quoteNote(note, `${actor} skriver:`)}${farewell}`,
  }),

  submitTrusted: ({ name, actor, title, organisation, note, link }: About) => ({
    subject: `Att publicera: ${title}`,
    body: `Hej ${name},

${actor} har lämnat in lärdomen "${title}" för ${organisation}. Er organisation är betrodd: som godkännare kan du publicera den direkt, och då läser en moderator den i efterhand. Du kan också godkänna den så att moderatorn läser den först, eller be om ändringar:

${link}

${quoteNote(note, `${actor} skriver:`)}${farewell}`,
  }),

  voidApproval: ({ name, title, link }: About) => ({
    subject: `Behöver godkännas igen: ${title}`,
    body: `Hej ${name},

"${title}" ändrades efter att den godkändes. Godkännandet gäller därför inte längre. Se vad som ändrades och godkänn igen här:

${link}

${farewell}`,
  }),

  requestChanges: ({ name, actor, title, note, link }: About) => ({
    subject: `Ändringar begärda: ${title}`,
    body: `Hej ${name},

${actor} har läst "${title}" och ber om ändringar innan den publiceras.

${quoteNote(note, `${actor} skriver:`)}När ni är klara lämnar ni in den igen här:

${link}

${farewell}`,
  }),

  reject: ({ name, actor, title, note, link }: About) => ({
    subject: `Avslaget: ${title}`,
    body: `Hej ${name},

${actor} har avslagit "${title}". Den publiceras inte.

${quoteNote(note, 'Skälet:')}Texten finns kvar, och ni kan öppna den igen här:

${link}

${farewell}`,
  }),

  publish: ({ name, title, link }: About) => ({
    subject: `Publicerad: ${title}`,
    body: `Hej ${name},

"${title}" är publicerad och kan läsas av alla här:

${link}

${farewell}`,
  }),

  publishTrusted: ({ name, title, link }: About) => ({
    subject: `Publicerad: ${title}`,
    body: `Hej ${name},

"${title}" är publicerad och kan läsas av alla här:

${link}

Er organisation är betrodd att publicera lärdomar. En moderator läser den i efterhand, och till dess står det vid den att den ännu inte är granskad.

${farewell}`,
  }),

  withdraw: ({ name, actor, title, note, link }: About) => ({
    subject: `Tillbakadragen: ${title}`,
    body: `Hej ${name},

${actor} har dragit tillbaka "${title}". Den går inte längre att läsa eller hitta. På dess adress står att den är tillbakadragen, när och varför.

${quoteNote(note, 'Skälet:')}${link}

${farewell}`,
  }),

  approve: ({ name, actor, title, organisation, link }: About) => ({
    subject: `Godkänd av organisationen: ${title}`,
    body: `Hej ${name},

${actor} har godkänt "${title}" för ${organisation}. Du har åtagit dig granskningen och kan publicera den här:

${link}

${farewell}`,
  }),

  takeBack: ({ name, actor, title, link }: About) => ({
    subject: `Återtagen: ${title}`,
    body: `Hej ${name},

${actor} har tagit tillbaka "${title}", som du hade åtagit dig att granska. Du behöver inte göra någonting. Kön finns här:

${link}

${farewell}`,
  }),
}
