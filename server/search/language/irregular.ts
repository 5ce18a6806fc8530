/**
 * Forms that the dictionary has as words of their own: strong verbs, and nouns that change their vowel or are borrowed. Left out
 * are forms that are another word too, with its dots or without them: steg, drog, satt (sätt), stod (stöd).
 */

const forms = `
  bok: böcker; hand: händer; fot: fötter; stad: städer; land: länder; natt: nätter; man: män; tand: tänder; strand:
  stränder; rot: rötter; ledamot: ledamöter; dotter: döttrar; bror: bröder; son: söner; öga: ögon; öra: öron; data:
  data; medium: medier; gymnasium: gymnasier; centrum: centra centrumet; barn: barnen; kriterium:
  kriterier; museum: museer; faktum: fakta; seminarium: seminarier; scenario: scenarier; laboratorium: laboratorier;
  stipendium: stipendier; territorium: territorier; kosta: kostade; betala: betalade; vinna: vann vunnit; gå: gick
  gått; få: fick fått; ta: tog tagit tas tagits togs; skriva: skrev skrivit skrivs skrevs skrivits skriven skrivet
  skrivna; bryta: bröt brutit bruten brutet brutna; sälja: såld sålde sålt sålda såldes sålts; bra: bättre bästa;
  lägga: lade lagt lagd lagda lades lagts; slå: slog slagit slås slogs slagits slagen slaget slagna; ge: gav gett
  givit given givet givna gavs getts; dra: dragit drogs dragits dragen draget dragna dras; hålla: höll hållit hölls
  hållits hållen hållet hållna; se: sett; sitta: suttit; stå: stått; sova: sov sovit; sjunka: sjönk sjunkit; stiga:
  stigit; falla: föll fallit; finna: fann funnit; hinna: hann hunnit; komma: kom kommit; låta: lät låtit; ligga:
  legat; välja: valde valt valda valdes valts; veta: visste vetat; göra: gjorde gjort gjordes gjorts gjord gjorda
  görs; bjuda: bjöd bjudit bjuden bjudna; säga: sade sagt sagts; köra: körde kört kördes körts; springa: sprang
  sprungit; stänga: stängde stängt; skära: skar skurit skuren; bära: burit; gripa: grep gripit gripen; driva: drev
  drivit drivs drevs driven drivet drivna; bestå: bestod bestått; förstå: förstod förstått; uppstå: uppstod uppstått;
  delta: deltog deltagit; anta: antog antagit antogs antagen antagna; föreslå: föreslog föreslagit; besluta: beslöt
  beslutit; överta: övertog övertagit; avbryta: avbröt avbrutit avbröts avbruten avbrutet avbrutna; utbryta: utbröt;
  återta: återtog; innehålla: innehöll innehållit; behålla: behöll behållit; erhålla: erhöll erhållit; upphöra:
  upphörde upphört; framgå: framgick; uppgå: uppgick; ingå: ingick ingått; överföra: överfört; nedlägga: nedlagd
  nedlagt nedlagda; försvinna: försvann försvunnit; åka: åkte åkt; dö: dog dött; gräva: grävde grävt; växa: växte
  vuxit; sprida: spred spritt spridit`

/** form → base form */
export const irregular: ReadonlyMap<string, string> = new Map(
  forms
    .split(';')
    .map((line) => line.trim().split(/:\s*/) as [string, string])
    .flatMap(([base, others]) => others.split(/\s+/).map((form) => [form, base] as const)),
)
