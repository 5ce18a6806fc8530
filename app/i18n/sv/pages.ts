/** Error pages and the pages about Erfa itself, in Swedish; the English file has exactly the same shape. */
import { about } from './about.ts'
import { accessibility } from './accessibility.ts'
import { privacy } from './privacy.ts'

export const pages = {
  about,
  accessibility,
  privacy,
  problem: {
    toHome: 'Till startsidan',
    toSearch: 'Sök',
    toSignIn: 'Logga in',
    byStatus: {
      400: {
        title: 'Sidan kunde inte läsa frågan',
        text: 'Något i adressen eller formuläret var fel. Gå tillbaka och försök igen.',
      },
      403: {
        title: 'Du får inte göra det här',
        text: 'Din roll räcker inte till, eller så har den ändrats. Fråga den som ansvarar för texten.',
      },
      404: {
        title: 'Sidan finns inte',
        text: 'Adressen kan vara felskriven, sidan kan ha flyttat, eller så är den inte öppen för dig. Är du med i ett utkast behöver du vara inloggad.',
      },
      405: {
        title: 'Så går sidan inte att använda',
        text: 'Gå tillbaka och försök igen från sidan du kom ifrån.',
      },
      409: {
        title: 'Det går inte längre',
        text: 'Texten har fått en annan status sedan du öppnade sidan. Gå tillbaka och ladda om, så ser du vad som gäller nu.',
      },
      410: {
        title: 'Texten är tillbakadragen',
        text: 'Den har varit publicerad men är det inte längre.',
      },
      413: {
        title: 'Det är för stort',
        text: 'Det du skickade är större än vad Erfa tar emot. Dela upp det och försök igen.',
      },
      422: {
        title: 'Formuläret gick inte att ta emot',
        text: 'Något som behövs saknas eller är fel ifyllt. Gå tillbaka: det du skrev finns kvar där.',
      },
      429: {
        title: 'För många försök',
        text: 'Vänta en stund och försök igen. Spärren skyddar konton och innehåll.',
      },
      500: {
        title: 'Något gick fel hos oss',
        text: 'Felet är antecknat. Det du har sparat finns kvar. Försök igen om en stund.',
      },
      503: {
        title: 'Erfa går inte att nå just nu',
        text: 'Försök igen om en stund. Det du har sparat finns kvar.',
      },
    },
    /** Too late for a text: what happened to it last, and by whom. */
    late: {
      byOther: 'Någon hann före',
      byYourself: 'Du har redan fört texten vidare',
      you: 'Du',
      happened: (what: string, when: string) => `${what} ${when}.`,
      toText: 'Se textens status',
    },
    byReason: {
      tooCostly: {
        title: 'Texten går inte att visa',
        text: 'Den är så stor eller så hopflätad att det tar för lång tid att läsa den. Inget är borttaget. Kortare texter, eller en tidigare stund på tidslinjen, går att öppna.',
      },
      busy: {
        title: 'Mycket att göra just nu',
        text: 'Försök igen om några sekunder. Det du har sparat finns kvar.',
      },
    },
  },
}
