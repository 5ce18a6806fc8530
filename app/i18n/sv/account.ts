/** Signing in and one's own account, in Swedish; the English file has exactly the same shape. */
export const account = {
  /** Shown on the page after a form: what it did. */
  notice: {
    resetSent:
      'Om adressen har ett konto kommer ett mejl inom någon minut. Länken i det fungerar en gång och i 30 minuter.',
    passwordChanged: 'Lösenordet är bytt. Du är utloggad på alla andra ställen.',
    profileSaved: 'Dina uppgifter är sparade.',
    sessionEnded: 'Inloggningen är avslutad.',
    signedOutEverywhere: 'Du är utloggad överallt.',
    joined: 'Välkommen. Du är med i organisationen.',
    draftJoined: 'Välkommen. Du är med i utkastet.',
    declined: 'Du har tackat nej till inbjudan. Den som bjöd in dig ser det.',
    welcomeAdministrator: 'Välkommen. Du är Erfas första administratör.',
  },
  /** Beside a field and in the summary on top, by the key that a form schema gives. */
  errors: {
    wrongCredentials: 'E-postadressen eller lösenordet stämmer inte.',
    wrongPassword: 'Lösenordet stämmer inte.',
    suspended: 'Hör av dig till den som administrerar Erfa om du behöver komma in igen.',
    tooManyTries:
      'Det har varit för många försök. Vänta en kvart, eller be om ett nytt lösenord: då kommer du in direkt.',
    tooManyRequests: 'Det har varit för många försök. Vänta en stund och försök igen.',
    passwordShort: 'Lösenordet behöver ha minst 12 tecken.',
    passwordLong: 'Lösenordet får ha högst 200 tecken.',
    passwordCommon: 'Det här lösenordet är lätt att gissa. Välj ett annat, gärna en mening.',
    passwordIsEmail: 'Lösenordet får inte vara din e-postadress.',
    emailTaken: 'Det finns redan ett konto med den adressen.',
    linkUsed: 'Länken är redan använd.',
    linkExpired: 'Länken har gått ut.',
    linkUnknown: 'Länken gäller inte. Kontrollera att hela länken kom med.',
  },
  /** Above an error that belongs to no field, by the same key. */
  errorTitles: {
    suspended: 'Kontot är avstängt',
    wrongCredentials: 'Det gick inte att logga in',
  },
  fields: {
    email: 'E-postadress',
    password: 'Lösenord',
    newPassword: 'Nytt lösenord',
    newPasswordHelp:
      'Minst 12 tecken. Vilka som helst: en mening som du minns eller något ur en lösenordshanterare.',
    currentPassword: 'Nuvarande lösenord',
    name: 'Namn',
    nameHelp: 'Så som det ska stå när du har varit med och skrivit.',
    title: 'Titel eller uppdrag',
    titleHelp: 'Till exempel bredbandssamordnare.',
    language: 'Språk',
    languageHelp: 'Mejl från Erfa kommer på det här språket.',
    theme: 'Utseende',
    themes: { auto: 'Som datorn eller telefonen', light: 'Ljust', dark: 'Mörkt' },
  },
  signIn: {
    title: 'Logga in',
    toContinue: 'Logga in för att fortsätta dit du var på väg.',
    button: 'Logga in',
    forgotten: 'Glömt lösenordet?',
    newHere: 'Ny här?',
    newHereText:
      'Att läsa och söka kräver inget konto. För att skriva behöver du bli inbjuden av en godkännare i din organisation.',
    findOrganisation: 'Hitta din organisation',
  },
  resetRequest: {
    title: 'Nytt lösenord',
    lead: 'Skriv din e-postadress så mejlar vi en länk där du väljer ett nytt lösenord.',
    button: 'Skicka länken',
    backToSignIn: 'Tillbaka till inloggningen',
  },
  reset: {
    title: 'Välj ett nytt lösenord',
    lead: (email: string) => `För kontot ${email}.`,
    consequence: 'När du har valt loggas du in här och ut på alla andra ställen.',
    button: 'Spara lösenordet',
    askAgain: 'Be om en ny länk',
    dead: {
      used: {
        title: 'Länken är redan använd',
        text: 'En länk för nytt lösenord fungerar en gång. Logga in, eller be om en ny.',
      },
      expired: {
        title: 'Länken har gått ut',
        text: 'En länk för nytt lösenord fungerar i 30 minuter. Be om en ny.',
      },
      unknown: {
        title: 'Länken gäller inte',
        text: 'Kontrollera att hela länken kom med från mejlet. Har du bett om flera länkar gäller bara den senaste du inte har använt.',
      },
    },
  },
  ownInvitations: {
    title: 'Dina inbjudningar',
    lead: 'Det här är du inbjuden till och har inte svarat på än.',
    empty: 'Du har inga inbjudningar som väntar',
    joinTo: (name: string) => `Tacka ja till ${name}`,
    waiting: (count: number) =>
      count === 1 ? 'Du har en inbjudan som väntar' : `Du har ${count} inbjudningar som väntar`,
  },
  invitation: {
    pageTitle: 'Inbjudan',
    title: (name: string) => `Inbjudan till ${name}`,
    toOrganisation: (inviter: string, organisation: string, role: string) =>
      `${inviter} bjuder in dig till ${organisation} som ${role}.`,
    toDraft: (inviter: string, title: string) => `${inviter} bjuder in dig till utkastet ”${title}”.`,
    draftWithoutTitle: 'utan rubrik',
    draftRole: {
      viewer: 'Du får läsa utkastet.',
      commenter: 'Du får läsa och kommentera utkastet.',
      editor: 'Du får läsa och skriva i utkastet.',
    },
    outside: {
      title: 'Om allmänna handlingar',
      text: (organisation: string) =>
        `Utkastet hör till ${organisation}, som ansvarar för handlingen och dess historik. Att det delas med dig utanför ${organisation} antecknas, och handlingen kan därmed bli allmän. Det du skriver blir en del av den.`,
    },
    accept: 'Tacka ja',
    decline: {
      summary: 'Tacka nej',
      to: (name: string) => `till ${name}`,
      of: (name: string) => `Tacka nej till ${name}`,
      means: (inviter: string) =>
        `Inbjudan slutar att gälla, och ${inviter} ser att du har tackat nej. Du behöver inte säga varför. Ändrar du dig behöver du en ny inbjudan.`,
      button: 'Ja, tacka nej',
    },
    joinAs: (name: string, email: string) => `Du är inloggad som ${name} (${email}).`,
    signInFirst: (email: string) =>
      `Det finns redan ett konto för ${email}. Skriv dess lösenord för att tacka ja.`,
    signInButton: 'Logga in och tacka ja',
    register: (email: string) => `Skapa ett konto för ${email}. Adressen är redan bekräftad genom mejlet.`,
    registerButton: 'Skapa konto och tacka ja',
    otherPerson: {
      title: 'Du är inloggad som någon annan',
      text: (email: string, own: string) =>
        `Inbjudan gäller ${email}, men du är inloggad som ${own}. Logga ut och öppna länken igen.`,
      button: 'Logga ut',
    },
    dead: {
      used: {
        title: 'Inbjudan är redan använd',
        text: 'En inbjudan fungerar en gång. Var det du som använde den räcker det att logga in.',
      },
      expired: {
        title: 'Inbjudan har gått ut',
        text: 'En inbjudan gäller i sju dagar. Be den som bjöd in dig att skicka en ny.',
      },
      withdrawn: {
        title: 'Inbjudan gäller inte längre',
        text: 'Den som skickade den får inte längre bjuda in hit. Be om en ny inbjudan.',
      },
      declined: {
        title: 'Du har tackat nej',
        text: 'Inbjudan gäller inte längre. Har du ändrat dig kan den som bjöd in dig skicka en ny.',
      },
      unknown: {
        title: 'Inbjudan gäller inte',
        text: 'Den kan ha återtagits eller ersatts av en nyare. Kontrollera att hela länken kom med från mejlet.',
      },
    },
  },
  firstAdministrator: {
    title: 'Erfas första administratör',
    lead: 'Den här installationen har ingen administratör än. Den som fyller i det här blir det.',
    button: 'Skapa kontot',
    dead: {
      title: 'Länken gäller inte',
      text: 'Det finns redan en administratör, eller så har Erfa startats om sedan länken skrevs ut. Den senaste länken står i loggen.',
    },
  },
  page: {
    title: 'Ditt konto',
    profile: 'Dina uppgifter',
    changeProfile: 'Ändra uppgifter',
    changePassword: 'Byt lösenord',
    organisations: 'Dina organisationer',
    noOrganisations: 'Du hör inte till någon organisation än',
    noOrganisationsText:
      'Be en godkännare i din organisation om en inbjudan. Utkast som du är inbjuden till hittar du bland dina utkast.',
    leave: 'Lämna',
    leaveText: (organisation: string) =>
      `Du förlorar genast tillgången till ${organisation}s utkast, också dem du själv har börjat på. Det du har skrivit finns kvar. För att komma tillbaka behöver du en ny inbjudan.`,
    leaveButton: 'Lämna organisationen',
    platformRoles: 'Uppdrag i Erfa',
    moderator: 'Moderator',
    administrator: 'Administratör',
    sessions: 'Inloggningar',
    sessionsHelp: 'En inloggning upphör efter åtta timmar utan aktivitet och senast efter ett dygn.',
    sessionDevice: 'Webbläsare',
    sessionStarted: 'Inloggad',
    sessionAct: 'Åtgärd',
    thisSession: 'den här',
    unknownBrowser: 'Okänd webbläsare',
    browserOn: (browser: string, system: string) => `${browser} på ${system}`,
    endSession: 'Logga ut',
    endSessionOf: (device: string) => `Logga ut ${device}`,
    everywhere: 'Logga ut överallt',
    everywhereText:
      'Alla inloggningar avslutas, också den här, och öppna utkast stängs. Text som ännu inte är sparad på servern raderas från den här datorn.',
  },
  profile: { title: 'Dina uppgifter', button: 'Spara' },
  password: {
    title: 'Byt lösenord',
    lead: 'Du loggas ut på alla andra ställen.',
    button: 'Byt lösenord',
  },
}
