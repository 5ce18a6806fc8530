/** How personal data are handled. The figures repeat limits in server/: accounts/sessions.ts,
 * accounts/known-devices.ts, accounts/links.ts, log.ts, notifications/outbox.ts. */
export const privacy = {
  title: 'Personuppgifter',
  lead: 'Den som bara läser lämnar inga uppgifter efter sig. Den som skriver gör det i sitt namn.',
  sections: {
    readers: {
      heading: 'När du läser',
      text: [
        'Vi sätter ingen kaka om du inte ber om det, mäter inte vad du gör och hämtar ingenting från andra webbplatser. I serverns logg står vilken sida som visades och när. Din adress på nätet sparas inte där, bara en kod som inte går att räkna tillbaka utan vår hemliga nyckel.',
        'Har du sagt vilken organisation ni är, under Vi är …, minns en kaka det i ett år. Den innehåller organisationens namn i adresser och ingenting annat, används bara för att märka och ordna det som kommer från organisationer som liknar er, och går bort när du trycker på Glöm det. Namnet står då också i adressen till de sidor som du läser.',
      ],
    },
    account: {
      heading: 'När du har ett konto',
      text: [
        'Vi sparar ditt namn, din e-postadress, din titel om du anger den, vilka organisationer du hör till och vad du får göra där. Ditt lösenord sparas bara som ett hashvärde.',
        'När du loggar in sätts en kaka som håller dig inloggad i högst ett dygn, och högst åtta timmar om du inte gör något. Vi sparar vilken webbläsare det gäller, så att du kan se och avsluta dina inloggningar under Konto. För att hindra intrång räknar vi inloggningsförsök i upp till tre dygn.',
        'En andra kaka visar i ett år att någon har loggat in med den här webbläsaren förut, så att den som gissar lösenord någon annanstans inte kan stänga ute dig. Den innehåller ett slumptal, ett datum och vår signatur, används bara till det och loggar inte in någon.',
        'När du har skickat ett formulär minns en kaka i högst en minut vilken sida som ska tala om vad det ledde till.',
      ],
    },
    writing: {
      heading: 'När du skriver',
      text: [
        'Vem som har skrivit vad i ett utkast sparas, och de som är med i utkastet ser ditt namn och var du skriver. Lämnar du in, godkänner eller granskar något sparas det med ditt namn och tidpunkten.',
        'När texten publiceras kan ditt namn stå bland dem som har bidragit. Publicerade versioner ändras inte, och därför tas namnet inte bort ur dem av sig självt.',
        'Redigeraren sparar utkastet även i din webbläsare, så att inget går förlorat om nätet försvinner. Det raderas när du loggar ut eller inte längre får se utkastet.',
      ],
    },
    mail: {
      heading: 'Mejl',
      text: [
        'Vi skickar mejl om sådant du har bett om eller som väntar på dig. Texten raderas när länken i den inte längre gäller, och uppgiften om att mejlet skickades efter 90 dagar. Länkar för nytt lösenord gäller i 30 minuter.',
      ],
    },
    basis: {
      heading: 'Rättslig grund',
      text: [
        'Uppgifterna behövs för en uppgift av allmänt intresse: att offentliga organisationer ska kunna lära av varandra och att det ska gå att se vem som står bakom det som publiceras (artikel 6.1 e i dataskyddsförordningen).',
        'Det som en myndighet skriver här kan vara allmän handling hos den myndighet som äger utkastet. Då gäller dess regler för utlämnande och arkivering.',
      ],
    },
    rights: {
      heading: 'Dina rättigheter',
      text: [
        'Du kan få veta vilka uppgifter vi har om dig, få dem rättade, invända mot hur de används och i vissa fall få dem raderade. Namn och titel ändrar du själv under Konto.',
        'Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten, imy.se.',
      ],
    },
  },
  contact: {
    heading: 'Vem som ansvarar',
    text: (operator: string) =>
      `${operator} är personuppgiftsansvarig för konton och drift. Varje organisation är ansvarig för personuppgifter i det den skriver. Skriv inte om enskilda personer i era texter; en roll räcker nästan alltid.`,
    write: 'Skriv till oss:',
  },
}
