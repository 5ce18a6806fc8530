/**
 * Words that Swedish compounds of our field are made of: "bredbandsutbyggnad" is found by "bredband" and by "utbyggnad".
 * Base forms. A word that stands here is taken as one and never split further, so "bredband" is not found by "band".
 */
export const swedishWords = `
abonnemang access adress affär aktivitet aktör akut akutmottagning algoritm allmän ambulans analys analytiker anbud
anbudsgivare andel angrepp anhörig anläggning anmälan anpassning ansats anslag anslutning anställd anställning
ansvar ansvarig ansökan antal antenn använd användare användbarhet användning app applikation arbete arbetsgivare
arbetslös arbetsmiljö area arena arkitektur arkiv arkivering artificiell artikel asfalt assistans assistent attack
attityd automation automatiserad automatisering avbrott avbrytande avdelning avfall avgift avgång avhopp avisering
avlopp avläsning avrop avskrivning avslag avslut avstånd avtal avveckling avvikelse bad balans bana band bank barn
barnmorska barriär batteri bedömning befolkning begrepp behandling behov behörighet belopp belysning beredning
beredskap beräkning besked beskrivning beslut besparing beställare beställning besök betalning betyg betygssättning
bevarande bevis bibliotek bidrag bil bilaga bild biljett biogas bistånd biträde blankett blick block blåljus boende
boendestöd bok bokning bolag bostad brand brandvägg bransch bred bredband breddinförande brist brott brukare brunn
budget buss butik byanät bygd bygdegård bygg byggande bygglov byggnad byggnation byte båt cell central centralort
centrum certifikat chatt chattbot chef chefskap cykel dag daglig dagordning dagvatten damm data databas dataskydd
dator debatt deklaration delad delaktighet delmål delning demens demokrati design detalj detaljplan diagnos diagram
dialog diarieföring diarium digital digitalisering digitisering direktiv distans distrikt djur dokument
dokumentation domän drift dröm dubbel dygn dörr effekt effektivisering effektivitet egen ekonomi ekonomisk elev
energi engagemang enhet enkät enskild entreprenad entreprenör erbjudande erfarenhet ersättning etablering etapp
evenemang expert extern fack faktor faktura familj fara fas fast fastighet fastighetsbildning fel fest fiber filial
film finansiering fisk fjäll fjärr fjärravläsning fjärrvärme flagga flexibel flod flygfält flykting flytt flöde folk
folkhälsa folkmängd fond fordon form formulär forskare forskning forum fotboll foto fri fritid fritidshem främjande
fråga frånvaro fullmakt fullmäktige funktion funktionsnedsättning funktionsstöd fysisk färdtjänst förankring
förbindelse förbund fördel fördröjning fördyring förebild förening föreståndare företag förfarande förfrågan
förhandling förmåga förmån förort försening förskola förslag förstudie försök försörjning försörjningsstöd
förteckning förtroende förtätning förvaltning förväntan förälder föräldrar förändring gallring gammal garanti gata
gemensam gemenskap generator geodata glesbygd glädje gods golv grad graf grannsämja granskning grav grund grundskola
grupp gräns gränssnitt gräs grävning grävtillstånd grön gymnasium gång gård habilitering hall halv hamn handbok
handel handikapp handledare handledning handling handläggare handläggning hantering hastighet hav hel helhet hem
hemmaplan hemsida hemsjukvård hemtjänst hinder historia hjälp hjälpmedel hjärta hus hushåll huvudman hyra hälsa
händelse hållbarhet hållplats hårdvara hög höjd höst identifiering identitet idrott idé individ industri infart
inflytande informatik information infrastruktur införande inkludering inköp inloggning inläsning innehåll innovation
insamling insats inskrivning inspektion installation instans institution instruktion instrument integration
integritet intelligens intern internet intervall intervju intresse intressent intrång invandrare inventering
investering invånarantal invånare ishall jakt jobb jord journal journalist juridik juridisk jurist jämförelse
jämlikhet jämställdhet kabel kalender kalkyl kalkylering kamera kammare kampanj kanal kanalisation kandidat
kapacitet kapital karta kartläggning katalog klagomål klarspråk klass klient klimat klocka kläder kod kollega
kollektiv kommun kommunal kommundel kommunikation kompensation kompetens kompletterande komponent kompost koncept
koncern konferens konkurrens konsekvens konst konsult konsultation konsument kontakt konto kontor kontroll kopia
kopiering korrespondens kort kost kostnad kraft krav kravspecifikation kreativ kris kritik kritisk kryptering kultur
kund kunskap kurs kust kvalitet kvarter kvinna kyrka källa källkod kärl kök körkort laddning lag lager lagring lampa
land landsbygd landsting larm last ledamot ledande ledare ledarskap ledning ledningsrätt legitimation lekplats
leverans leverantör licens linje lista liv livsmedel logg loggning logistik lokal lucka luft luftledning lycka läge
läkare läkemedel länk lärande lärare lärdom lärling läromedel lärverktyg läs läsare läsbarhet läsning läxa låda lån lång
lås låsning löfte lön löpande lösenord lösning makt mall mandat manuell mark marknad marknadsföring maskin mast mat
material matris matsedel medarbetare medborgare meddelande medel media medicin medlem medlemskap medvetenhet mejl
mellanarkiv miljö milstolpe minne minut mjukvara mobil mobilitet modell modem modul moln molntjänst moment moms
montering motion motivation motor motstånd mottagare mottagning museum musik myndighet människa märkning mätare
mätning mål målbild målgrupp måltid månad möjlighet möte nationell natt nattillsyn natur nav nedläggning nivå nod
notis nuläge nyckel nyckelfri nyhet nytta nyttorealisering nämnd närhet näring näringsliv närvaro nät nätverk
nätägare nöd nödläge objekt offentlig olja olycka ombud omfattning omorganisation område omsorg omstart omställning
omtag omvärld operatör optimering option optisk ord ordning organ organisation oro orosanmälan orsak ort ovana padda
paket panel panna papper park parkering part parti partner passage patient pausning pedagog pedagogik peng pension
pensionärsråd period person personal personalisering personuppgift perspektiv phishing pilot plan planering plats
platta plattform plikt plöjning polis politik politiker portal portfölj post potential praktik praktisk press
prestanda princip prioritering pris privat process produkt produktion produktivitet profil prognos program
programvara projekt protokoll prov prövning psykisk publicering publik publikation pump punkt påminnelse rabatt
radio ram ramavtal rapport rapportering realisering recept redovisning redundans referens reform regel region
regional register registrator registrering reglemente reglering regn rehabilitering rektor remiss remissvar rening
renovering resa resenär reserv reservkraft resultat resurs revision revisor riksdag riktlinje risk robot robusthet
roll router rum ruta rutin räddning räddningstjänst rädsla räkning ränta rätt rättighet råd rådgivning rör röst sak
sal samarbete samband samfällighet samhälle samling samordnare samordning samråd samtal samtycke samverkan satellit
satsning schakt schaktning schema sekreterare sekretess sektion sektor semester sensor server service sida signal
signatur signering simhall situation sjuk sjukhus sjuksköterska sjukvård sjö skada skadlig skanning skatt skjuts
skog skola skolgång skuld skydd skyldighet skylt skärgård skärm skötsel slam slinga slutarkiv slutsats smart smitta
små småort snabb snö social socialsekreterare socialtjänst sommar sopor soptunna sortering specialpedagog
specifikation spillvatten spridning språk spår stab stad stadsdel stadsnät standard standardisering start stat
station statistik statlig stimulans stipendium stol stolpe stor storlek storstad strandskydd strateg strategi stress
struktur stråk ström student studie stuga styrd styrelse styrning städ ställning stämma stöd störning summa
surfplatta svart switch symbol synpunkt system systematik säker säkerhet säkerhetskopia sändare särskild säsong sök
sökning tak takt tal tandvård tavla taxa team teckenspråk teknik teknisk teknologi tele telefon telefoni television
temperatur tenta terapi termin test testning text tid tidning tilldelning tillgänglighet tillgång tillit tillstånd
tillsyn tillväxt tillämpning tjänst tjänsteman tolk tolkning tomt torg torn trafik transport trappa trend triage
trygghet träd träff träning tröghet tunnel turism tvist typ täckning täthet tätort tåg underhåll underlag
undersökning undervisning ung ungdom ungdomsråd universitet uppdatering uppdrag uppdragsgivare uppföljning uppgift
uppgradering upphandlare upphandling upphovsrätt uppkoppling upplevelse uppskalning uppstart uppsägning utbildning
utbyggnad utbyte utfall utgift utloggning utlysning utlösning utmaning utredare utredning utrullning utrustning
utrymme utskick utskott utskrift utsläpp utvecklare utveckling utvärdering vaccin val valfrihet validering vana
varning vatten vecka verk verksamhet verkstad verktyg version vikarie vikt vilja vindkraft vinst vinter virus vision
vistelse volym vuxen väg vägg vägledning välfärd välkomst väntan väntetid värde värdering värld värme växel växt
våld våning vård vårdnad webb webbplats workshop yrke yta zon ägande ägare ägarskap äldre ämne ändamål ändring
ärende åker ålder åldring årlig åtagande återbruk återställning återvinning åtgärd åtkomst öppen öppenhet öppna
överenskommelse överföring övergång översikt översiktsplan översyn översättning övervakning övning
`
