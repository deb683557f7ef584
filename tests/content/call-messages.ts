/** What editors are told of calls to take part, by the folder of `tests/fixtures/bad` that breaks the rule. */
export const callMessages: Readonly<Record<string, readonly string[]>> = {
  'call-closes-early': [
    'content/osallistu/2026-11-20-kokeilu.md:6 closes: Osallistumisaika päättyy 2026-11-19T16:00, mutta kutsu on julkaistu 2026-11-20. Korjaa kohta «date» tai «closes».',
    'content/osallistu/2026-11-20-toinen.md:7 closes: Osallistumisaika päättyy 2027-01-15T16:00, mutta alkaa 2027-02. Korjaa kohta «opens» tai «closes».',
  ],
  'call-data-missing': [
    'content/osallistu/2026-11-20-kokeilu.md:6 data: Avoimesta kutsusta ei selviä, mitä osallistujan tiedoille tapahtuu. Lisää rivi «data: …».',
  ],
  'call-ended-how': [
    'content/osallistu/2026-11-20-kokeilu.md:7 how: Kutsu on päättynyt, mutta siinä on yhä tapa osallistua tai kysyä lisää. Poista kohta «how».',
    'content/osallistu/2026-11-20-kokeilu.md:9 contacts: Kutsu on päättynyt, mutta siinä on yhä tapa osallistua tai kysyä lisää. Poista kohta «contacts».',
  ],
  'call-expires': [
    'content/osallistu/2026-11-20-kokeilu.md:10 expires: Kenttää «expires» ei ole. Mahdolliset nimet: «title», «summary», «date», «kind», «opens», «closes», «ongoing», «ended», «who», «effort», «how», «data», «result», «topics», «regions», «contacts», «changes», «draft», «datePrecision» ja «aliases».',
  ],
  'call-how-missing': [
    'content/osallistu/2026-11-20-kokeilu.md:6 how: Avoimesta kutsusta puuttuu tapa osallistua. Lisää kohta «how» ja sen alle «url: …», «email: …» tai «phone: …».',
    'content/osallistu/2026-11-20-toinen.md:6 how: Avoimesta kutsusta puuttuu tapa osallistua. Lisää kohta «how» ja sen alle «url: …», «email: …» tai «phone: …».',
  ],
  'call-how-two': [
    'content/osallistu/2026-11-20-kokeilu.md:7 how: Kohdista «url», «email» ja «phone» saa antaa vain yhden. Poista muut.',
  ],
  'call-kind': [
    'content/osallistu/2026-11-20-kokeilu.md:5 kind: Arvo «aloite» ei ole sallittu. Sallitut arvot: «kehittajaasiakas», «kysely», «idea», «lausunto» ja «tyopaja».',
  ],
  'call-time-missing': [
    'content/osallistu/2026-11-20-kokeilu.md:1 closes: Kutsusta ei selviä, milloin osallistumisaika päättyy. Lisää rivi «closes: …», «ongoing: true», jos osallistumisaika ei pääty, tai «ended: true», jos se on päättynyt eikä aikaa tiedetä.',
  ],
  'call-time-twice': [
    'content/osallistu/2026-11-20-kokeilu.md:7 ended: Osallistumisajan loppu on kahdessa kohdassa: «closes» ja «ended». Poista toinen rivi.',
    'content/osallistu/2026-11-20-toinen.md:7 ongoing: Osallistumisajan loppu on kahdessa kohdassa: «closes» ja «ongoing». Poista toinen rivi.',
  ],
  'call-way-in-text': [
    'content/osallistu/2026-11-20-kokeilu.md:8 how.url: Sama osoite tai numero «https://www.example.fi/vastaa» on myös tekstissä, josta se ei poistu osallistumisajan päätyttyä. Poista se tekstistä; sivu näyttää sen, kunnes osallistumisaika päättyy.',
    'content/osallistu/2026-11-20-toinen.md:8 how.phone: Sama osoite tai numero «08 123 4567» on myös tekstissä, josta se ei poistu osallistumisajan päätyttyä. Poista se tekstistä; sivu näyttää sen, kunnes osallistumisaika päättyy.',
  ],
}
