/** What Erfa is. Each section: a heading and its paragraphs. */
export const about = {
  title: 'Om Erfa',
  lead: 'Erfa är platsen där offentliga organisationer skriver ner vad de har lärt sig av digitalisering och bredband, så att nästa organisation hittar det i tid.',
  sections: {
    content: {
      heading: 'Vad som finns här',
      text: [
        'En lärdom är kort: vad som hände, varför, och vad ni råder andra att göra. Den tar fem minuter att skriva och kan stå för sig själv.',
        'Ett fall är hela berättelsen: utgångsläge, beslut, mål, samarbete, kostnader och nytta, risker, resultat och nästa steg. Det kan börja litet och växa.',
        'Projekt som avbröts hör hit lika mycket som de som lyckades. Ofta är det de som sparar mest tid åt andra.',
      ],
    },
    reading: {
      heading: 'Att läsa och söka',
      text: [
        'Du behöver inget konto för att läsa, söka, skriva ut eller spara ner det som är publicerat. Sidorna fungerar utan JavaScript och ingenting hämtas från någon annan.',
      ],
    },
    writing: {
      heading: 'Att skriva',
      text: [
        'Du som arbetar i en kommun, en region, en myndighet, ett stadsnät eller en byanätsförening kan skriva här. Flera kan skriva i samma text samtidigt, också från olika organisationer.',
        'Ett utkast syns bara för dem som är med i det. Det som redigeraren visar som sparat finns kvar även om något kraschar.',
      ],
    },
    approval: {
      heading: 'Vem som godkänner',
      text: [
        'Två behövs innan något publiceras: någon som får godkänna i den egna organisationen, och en extern moderator, som varken hör dit eller har skrivit i texten. Ingenting publiceras av sig självt.',
        'En organisation som administratören har gett det förtroendet får publicera lärdomar med bara sitt eget godkännande. Då står det ”Ännu inte externt granskad” vid lärdomen tills en moderator har läst den.',
      ],
    },
    versions: {
      heading: 'Det publicerade ändras inte i tysthet',
      text: [
        'Varje publicering är en version med egen adress, och äldre versioner finns kvar. Dras en text tillbaka står det när och varför.',
      ],
    },
    openData: {
      heading: 'Öppna data',
      text: [
        'Lägg till .md eller .json efter adressen till ett fall eller en lärdom så får du samma innehåll som Markdown eller data. Nytt kommer som Atom-flöde, och alla adresser finns i en webbplatskarta.',
        'Texterna får användas vidare enligt CC BY 4.0 om inget annat står. Uppgifter och indelningar är fria att använda enligt CC0.',
      ],
    },
  },
  feed: 'Atom-flöde',
  sitemap: 'Webbplatskarta',
  contact: {
    heading: 'Vem som ansvarar',
    text: (operator: string) =>
      `${operator} driver den här webbplatsen. Varje organisation ansvarar för det den själv publicerar; på organisationens sida står vem man vänder sig till.`,
    software: 'Programvaran är fri och får användas av andra enligt EUPL 1.2.',
  },
}
