/** What the editor says of its connection, in Swedish. */
import { deletedDraftDays } from '#app/domain/reviews/workflow.ts'

export const states = {
  connecting: {
    title: 'Hämtar det senaste',
    text: 'Du kan läsa och skriva medan texten hämtas.',
  },
  offline: {
    title: 'Inte sparat, ansluter igen',
    text: 'Det du har skrivit sparas så snart det finns kontakt igen. Du kan skriva vidare.',
  },
  offlineSaved: {
    title: 'Ingen kontakt just nu',
    text: 'Allt du har skrivit är sparat. Du kan skriva vidare: det sparas när det finns kontakt igen.',
  },
  blocked: {
    title: 'Något stoppar anslutningen',
    text: 'Sidan når servern men inte den anslutning som sparar texten. Det brukar vara ett filter i nätverket. Det du skriver sparas när anslutningen släpps fram. Fråga er it-avdelning om ”websocket” till den här adressen.',
  },
  signedOut: {
    title: 'Du är inte längre inloggad',
    text: 'Logga in i en ny flik och kom tillbaka hit, så sparas det du har skrivit.',
    action: 'Logga in i en ny flik',
    after: 'Jag har loggat in',
  },
  denied: {
    title: 'Du har inte längre tillgång till texten',
    text: 'Din tillgång har tagits bort, och texten är borttagen från den här datorn. Fråga den som bjöd in dig, eller er organisation.',
    action: 'Till dina utkast',
  },
  readOnly: {
    title: 'Du kan inte längre skriva här',
    text: 'Texten har gått vidare, eller så togs din rätt att skriva bort, medan du var här.',
  },
  gone: {
    title: 'Texten finns inte längre',
    text: 'Utkastet är borttaget, och texten är borttagen från den här datorn.',
    action: 'Till dina utkast',
  },
  deleted: {
    title: 'Utkastet är borttaget',
    text: `Det togs bort medan du hade det öppet, och går att ta tillbaka i ${deletedDraftDays} dagar. Det du har skrivit står kvar nedanför att läsa och kopiera, och följer med om utkastet tas tillbaka.`,
    action: 'Ta tillbaka utkastet',
  },
  tooOld: {
    title: 'Sidan behöver laddas om',
    text: 'Erfa har uppdaterats sedan du öppnade sidan. Det du har skrivit sparas när sidan har laddats om.',
    action: 'Ladda om sidan',
  },
  diverged: {
    title: 'Servern har återställts till en tidigare tidpunkt',
    text: 'Texten på den här sidan är nyare än serverns och sparas inte. Kopiera det du vill behålla innan du laddar om sidan.',
    action: 'Ladda om sidan',
  },
  tooLarge: {
    title: 'Texten är för stor för att sparas',
    text: 'Det senaste du lade in är större än vad som kan sparas på en gång, eller så rymmer utkastet inte mer. Ångra det. Klistra in mindre delar i taget, eller ta bort något annat först.',
    action: 'Försök igen',
  },
  invalid: {
    title: 'Det senaste kunde inte sparas',
    text: 'Servern tog inte emot den senaste ändringen. Ladda om sidan. Kopiera först det du har skrivit sedan det senast sparades.',
    action: 'Ladda om sidan',
  },
  tooFast: {
    title: 'För många anslutningar',
    text: 'Du har texten öppen i många fönster, eller så ändras mer än vad som kan sparas. Stäng några fönster och försök igen.',
    action: 'Försök igen',
  },
  unsavedLong: {
    title: 'Det du skriver är inte sparat än',
    text: 'Servern har inte svarat på ett tag. Stäng inte sidan.',
  },
  /** Whether what is not saved is on the person's own computer. */
  device: {
    kept: 'Det som inte är sparat ligger kvar på den här datorn.',
    waiting:
      'Det du skrev sist har inte kunnat läggas på den här datorn. Stäng inte sidan innan det står Sparat.',
    none: 'Webbläsaren tillåter inte att texten sparas på den här datorn. Stäng inte sidan innan det står Sparat.',
  },
}
