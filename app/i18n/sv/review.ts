/** Texts of the area `review` in Swedish: the queue, one case under review, versions. The English file has exactly the same shape. */
import { deletion, naming, preview, starting, timeline } from './draft-housekeeping.ts'
import { comparison, versions } from './review-versions.ts'
import { drafts, moves, sharing, status, write } from './review-writing.ts'

export const review = {
  write,
  drafts,
  status,
  timeline,
  sharing,
  deletion,
  starting,
  naming,
  preview,
  moves,
  versions,
  comparison,

  /** Shown on the page after a form: what it did. */
  notice: {
    submit: 'Texten är inlämnad.',
    takeBack: 'Texten är tillbaka hos er. Ingen granskar den nu.',
    reopen: 'Texten är öppen igen.',
    revise: 'Ni kan skriva på en ny version. Den publicerade ligger kvar som den är.',
    restore: 'Texten är återställd. Det som stod innan finns kvar på tidslinjen.',
    invite: 'Personen är inbjuden.',
    inviteUnmailed:
      'Personen är inbjuden men får inget mejl, för den här installationen har ingen e-postserver. Be den som administrerar Erfa om länken: den ligger under Administration, Utskick.',
    withdrawInvitation: 'Inbjudan är återtagen.',
    changeRole: 'Behörigheten är ändrad.',
    removeCollaborator: 'Personen kan inte längre öppna utkastet.',
    leaveDraft: 'Du har lämnat utkastet.',
    namePoint: 'Namnet är sparat.',
    deleteDraft: 'Utkastet är borttaget. Det kan tas tillbaka här nedanför.',
    undeleteDraft: 'Utkastet är tillbaka.',
    claim: 'Du har åtagit dig granskningen.',
    releaseClaim: 'Granskningen är fri för någon annan.',
    approve: 'Texten är godkänd för organisationen. Nästa steg är en moderator, som publicerar den.',
    requestChanges: 'Texten är tillbaka hos författarna med din kommentar.',
    reject: 'Texten är avslagen och författarna har fått veta varför.',
    publish: 'Texten är publicerad.',
    publishTrusted: 'Lärdomen är publicerad. En moderator läser den i efterhand.',
    withdraw: 'Texten är tillbakadragen.',
    checkAfterwards: 'Texten är granskad i efterhand och ligger kvar.',
  },
  /** Beside a field and in the summary on top, by the key that a form schema gives. */
  errors: {
    titleMissing: 'Texten behöver en rubrik innan den lämnas in.',
    alreadyIn: 'Personen har redan den behörigheten.',
    involved: 'Du har själv skrivit i texten. Någon annan publicerar den, och ditt åtagande är släppt.',
    tooManyInvitations: 'Du har bjudit in många på kort tid. Vänta en stund och försök igen.',
  },
  /** Why a move was refused, by the reason of InvalidMove. */
  reasons: {
    notHere:
      'Texten har kommit längre, eller gått tillbaka, sedan du öppnade sidan. Gå tillbaka och ladda om, så ser du vad som gäller nu.',
    closed: 'Texten är tillbakadragen. Den kan inte tas vidare.',
    notClaimed: 'Ingen har åtagit sig granskningen.',
    claimedByOther: 'Någon annan har åtagit sig granskningen.',
    notApproved: 'Organisationen har inte godkänt texten.',
    alreadyApproved: 'Texten är redan godkänd.',
    invitationDeclined: 'Personen har tackat nej till inbjudan.',
    invitationAccepted: 'Personen har tackat ja till inbjudan. Tillgången tas bort bland dem som är med.',
  },

  queue: {
    title: 'Granskning',
    leadModerator:
      'Det som väntar på granskning, äldst först. Åta dig en text innan du läser den, så att ni inte är två om den.',
    leadApprover:
      'Det som er organisation har lämnat in, äldst först. Det publiceras först när ni har godkänt det.',
    filters: 'Visa',
    all: 'Allt',
    mine: 'Mina',
    free: 'Lediga',
    toApprove: 'Att godkänna',
    toPublish: 'Att publicera',
    afterwards: 'I efterhand',
    kind: 'Typ',
    everyKind: 'Alla typer',
    organisation: 'Organisation',
    everyOrganisation: 'Alla organisationer',
    apply: 'Filtrera',
    caption: (count: number) => (count === 1 ? '1 text väntar' : `${count} texter väntar`),
    columns: {
      title: 'Text',
      organisation: 'Organisation',
      state: 'Status',
      waited: 'Har väntat',
      claimed: 'Granskas av',
    },
    unclaimed: 'Ingen än',
    you: 'Dig',
    since: (time: string) => `sedan ${time}`,
    again: (times: number) => `Inlämnad ${times} gånger`,
    newVersion: (number: number) => `Ny version efter ${number}`,
    checkAfterwards: 'Publicerad, granskas i efterhand',
    waited: (days: number) =>
      days === 0 ? 'mindre än en arbetsdag' : days === 1 ? '1 arbetsdag' : `${days} arbetsdagar`,
    urgency: { calm: 'I tid', soon: 'Brådskar', late: 'Försenad' },
    promise: 'Ett första svar inom två arbetsdagar, ett beslut inom fem.',
    empty: 'Ingenting väntar',
    emptySince: (time: string) => `Ingenting väntar sedan ${time}`,
    emptyNever: 'Här visas texter när någon har lämnat in dem. Än har ingen gjort det.',
    emptyFilter: 'Ingenting i kön passar filtret.',
    showAll: 'Visa allt i kön',
    published: 'Se vad som är publicerat',
  },

  page: {
    untitled: 'Utan rubrik',
    position: (place: number, of: number) => `${place} av ${of} i kön`,
    neighbours: 'Texterna i kön',
    previous: 'Föregående i kön',
    next: 'Nästa i kön',
    changes: 'Vad som har ändrats',
    contents: 'På sidan',
    asReaders: 'Så här kommer läsaren att se texten',
    submittedBy: (name: string, time: string) => `Inlämnad av ${name} ${time}`,
    authorsNote: 'Författarna skriver',
    changeNote: 'Nytt i versionen, för läsarna',
    isComplete: 'Ingenting saknas för publicering.',
    missing: (count: number) =>
      count === 1 ? 'En sak saknas för publicering' : `${count} saker saknas för publicering`,
    edited: 'Texten har ändrats efter inlämningen',
    editedText: 'Nedan står texten som den är nu. Det här har ändrats sedan den lämnades in:',
    approval: (name: string, time: string) => `Godkänd för organisationen av ${name} ${time}.`,
    approvalVoid: (name: string) =>
      `${name} godkände texten innan den ändrades. Godkännandet gäller inte längre och behöver göras om.`,
    approvalWaits: 'Organisationen har inte godkänt texten än.',
    claimedBy: (name: string, time: string) => `${name} granskar texten sedan ${time}.`,
    claimedByYou: 'Du har åtagit dig granskningen.',
    heldTooLong: 'Det är längre än de fem arbetsdagar som gäller. Du kan släppa granskningen.',
    changedSinceSubmission: 'Ändrat sedan förra inlämningen',
    changedSinceVersion: 'Ändrat sedan den publicerade versionen',
    nothingChanged: 'Ingenting har ändrats.',
    history: 'Vad som har hänt',
    decide: 'Ditt beslut',
    approveNext: 'Godkänner du går texten till en moderator, som publicerar den eller ber om ändringar.',
    trusted: {
      publish:
        'Er organisation är betrodd att publicera lärdomar. Publicerar du kan alla läsa lärdomen genast, och en moderator läser den i efterhand.',
      approve: 'Eller godkänn den utan att publicera. Då läser en moderator den först, och publicerar den.',
    },
    notYours: 'Du kan läsa texten. Åta dig granskningen för att kunna besluta.',
    waitsForApproval: 'Publicering blir möjlig när organisationen har godkänt texten.',
    afterwardsText: (time: string) =>
      `Organisationen är betrodd och publicerade lärdomen ${time} utan granskning. Läs den och låt den ligga kvar, eller dra tillbaka den.`,
    readPublished: 'Läs den där den är publicerad',
    actions: {
      claim: 'Åta dig granskningen',
      releaseClaim: 'Släpp granskningen',
      approve: 'Godkänn',
      requestChanges: 'Begär ändringar',
      publish: 'Publicera',
      reject: 'Avslå',
      letStand: 'Låt den ligga kvar',
      withdraw: 'Dra tillbaka',
      back: 'Tillbaka till texten',
      toQueue: 'Till kön',
    },
  },

  /** After the review, for whoever reviewed. */
  outcome: {
    published: {
      title: 'Texten är publicerad',
      text: 'Granskningen är klar. Alla kan läsa texten.',
      read: 'Läs den publicerade texten',
    },
    withdrawn: {
      title: 'Texten är tillbakadragen',
      text: 'Läsare kan inte längre läsa den. På dess adress står när och varför.',
      read: 'Se vad läsarna ser',
    },
    rejected: {
      title: 'Texten är avslagen',
      text: 'Författarna har fått veta varför. De kan öppna den igen och lämna in den på nytt.',
      read: 'Läs den publicerade versionen',
    },
    withAuthors: {
      title: 'Texten är hos författarna',
      text: 'Ingen granskar den nu. Den kommer tillbaka i kön när de lämnar in den igen.',
      read: 'Läs den publicerade versionen',
    },
  },

  decision: {
    requestChanges: {
      title: 'Begär ändringar',
      lead: 'Texten går tillbaka till författarna. De läser din kommentar, ändrar och lämnar in igen.',
      note: 'Vad behöver ändras?',
      noteHelp: 'Säg var i texten det gäller och vad läsaren saknar. Börja gärna med det som är bra.',
    },
    reject: {
      title: 'Avslå',
      lead: 'Texten publiceras inte. Författarna ser skälet och kan öppna den igen.',
      note: 'Skälet',
      noteHelp:
        'Till exempel att texten inte handlar om erfarenheter, eller att den gör reklam för en leverantör.',
    },
    approve: { title: 'Godkänn' },
    publish: { title: 'Publicera' },
    changed: {
      title: 'Texten har ändrats sedan du läste den',
      text: 'Någon har skrivit i den medan du hade sidan öppen. Ingenting är beslutat. Var texten godkänd gäller godkännandet inte längre.',
      read: 'Se vad som har ändrats',
    },
    incomplete: {
      title: 'Det här saknas innan texten kan publiceras',
      text: 'Ingenting är beslutat. Be författarna rätta det, eller rätta det själv om du har del i texten.',
    },
    held: (name: string, time: string) => ({
      title: 'Någon hann före',
      text: `${name} åtog sig granskningen ${time}. Du kan läsa texten, men inte besluta om den.`,
    }),
    withdraw: {
      title: 'Dra tillbaka',
      lead: (title: string) => `Du håller på att dra tillbaka ”${title}”.`,
      what: 'Det här händer',
      consequences: [
        'Texten försvinner för läsare, ur sökningen och ur flöden, alla versioner på en gång.',
        'På dess adress står att den är tillbakadragen, när och varför. Det du skriver som skäl kan alla läsa.',
        'Det går inte att ångra. Vill ni publicera något liknande igen blir det en ny text.',
        'Författarna får veta det med e-post.',
      ],
      reason: 'Skälet, som alla kan läsa',
      reasonHelp: 'Skriv inga personuppgifter här.',
      button: 'Dra tillbaka texten',
    },
  },
}
