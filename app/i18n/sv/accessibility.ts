/** The accessibility statement; what is specific to this release lives in app/domain/accessibility-statement.ts. */
export const accessibility = {
  title: 'Tillgänglighet',
  lead: (operator: string, service: string) =>
    `${operator} står bakom ${service}. Vi vill att alla ska kunna läsa, söka och skriva här, oavsett hur de använder webben.`,
  conformance: {
    title: 'Så tillgänglig är webbplatsen',
    full: 'Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service.',
    partial:
      'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Det som brister står här nedanför.',
    none: 'Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service. Det som brister står här nedanför.',
    aim: 'Vi följer WCAG 2.2 på nivå AA, som går längre än lagen kräver.',
  },
  shortcomings: {
    title: 'Det som inte är tillgängligt',
    none: 'Vi känner inte till några brister.',
    requirements: 'Gäller',
  },
  burdens: {
    title: 'Undantag för oskäligt betungande anpassning (12 §)',
    none: 'Vi åberopar inget sådant undantag.',
  },
  outsideLaw: {
    title: 'Innehåll som lagen inte omfattar (9 §)',
    none: 'Inget innehåll på webbplatsen ligger utanför lagen.',
  },
  report: {
    title: 'Hjälp oss att bli bättre',
    text: 'Hittar du något som inte fungerar för dig, eller behöver du innehållet i en annan form? Skriv till oss så svarar vi så snart vi kan.',
    noAddress: (operator: string) =>
      `Vänd dig till ${operator}. En särskild adress för Erfa är ännu inte angiven.`,
  },
  supervision: {
    title: 'Tillsyn',
    text: (authority: string) =>
      `${authority} har tillsyn över lagen. Är du inte nöjd med hur vi hanterar det du har påpekat kan du anmäla det dit.`,
    link: 'Anmäl bristande tillgänglighet till Digg',
  },
  method: {
    title: 'Hur vi har prövat',
    assessed: 'Senaste bedömning',
    updated: 'Redogörelsen uppdaterad',
  },
}
