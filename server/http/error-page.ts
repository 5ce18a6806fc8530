/** The page for what is refused before Remix sees it. In both languages: nobody knows yet which one was meant. */
import type { Response } from 'express'
import { formAnswerCaching } from './caching/cache-headers.ts'

const reasons = {
  400: ['Adressen går inte att läsa', 'The address cannot be read'],
  403: [
    'Formuläret kom inte från den här webbplatsen. Öppna sidan på nytt och försök igen.',
    'The form did not come from this site. Open the page again and try once more.',
  ],
  404: ['Här finns ingenting', 'There is nothing here'],
  405: ['Så går adressen inte att använda', 'The address cannot be used in this way'],
  411: ['Längden på det som skickades saknas', 'The length of what was sent is missing'],
  413: ['Det som skickades är för stort', 'What was sent is too large'],
  414: ['Adressen är för lång', 'The address is too long'],
  429: [
    'Härifrån har det frågats efter väldigt många sidor på kort tid. Försök igen om en stund.',
    'A great many pages have been asked for from here in a short time. Please try again in a while.',
  ],
  500: [
    'Något gick fel hos oss. Försök igen om en stund.',
    'Something went wrong on our side. Please try again in a while.',
  ],
  503: [
    'Tjänsten är inte nåbar just nu. Försök igen om en stund; det du har skrivit finns kvar.',
    'The service cannot be reached right now. Please try again in a while; what you have written is kept.',
  ],
} as const

/** A restart of PostgreSQL takes about as long. */
export const retryUnavailableAfterSeconds = 10

export function sendErrorPage(res: Response, status: keyof typeof reasons) {
  const [sv, en] = reasons[status]
  if (status === 503) res.set('Retry-After', String(retryUnavailableAfterSeconds))
  res
    .status(status)
    .set('Cache-Control', res.req.method === 'POST' ? formAnswerCaching : 'no-store')
    .type('html')
    .send(`<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${status} – Erfa</title><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>${sv}</h1><p lang="en">${en}</p><p><a href="/">Till startsidan <span lang="en">/ To the front page</span></a></p></main></body>
</html>
`)
}
