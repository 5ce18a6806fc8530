/**
 * What questions are made of, and what every case here is about: words that tell no case from another, although no list of
 * stop words has them. They count only where nothing else was asked.
 */
import { fold } from './fold.ts'

const words = `
  hur varför gör göra gjort gjorde görs går gick får fick få fått kan kunde vilka vilken vilket någon några något bör borde ska skulle
  måste behöver behövs behövde behov vill ville säger sa finns fanns händer hände hänt tänka tänker börja börjar började komma
  kommer kom veta vet hantera hanterar lösa löser lyckas lyckats fungerar fungera fungerade funkar krävs kräver innebär betyder
  tycker menar lång långt långa mycket många bra bäst bättre hjälp tips råd exempel erfarenhet erfarenheter kommun kommuner kommunen
  kommunerna kommunens använda använder använd använt samt via utan innan redan först även också bara igång sätt egen egna andra
  annan ni er
  how why what which who where when did does do done get gets got can could should would need needs must someone anyone anybody
  people municipality municipalities example examples experience experiences use using used know make makes made work works worked
  start started best way ways tips help handle`

export const fillers: ReadonlySet<string> = new Set(
  words
    .trim()
    .split(/\s+/)
    .flatMap((word) => [word, fold(word)]),
)
