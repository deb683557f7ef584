/** What editors are told of newsletters, by the folder of `tests/fixtures/bad` that breaks the rule. */
export const issueMessages: Readonly<Record<string, readonly string[]>> = {
  'issue-both': [
    'content/uutiskirje/2021-09-01-kokeilu.md:7 items: Kirjeellä on sekä jutut että päivät. Poista «items», tai «from» ja «to».',
  ],
  'issue-days-empty': [
    'content/uutiskirje/2021-09-01-kokeilu.md:7 from: Päivinä 2020-01-01–2020-01-31 ei ole julkaistu mitään, mikä kuuluisi kirjeeseen. Korjaa kohta «from» tai «to», tai valitse jutut itse kohdassa «items».',
  ],
  'issue-days-late': [
    'content/uutiskirje/2021-09-01-kokeilu.md:8 to: Kirje ilmestyy 2021-09-01, ennen viimeistä päivää 2021-09-30. Kirjoita viimeistään 2021-09-01.',
  ],
  'issue-days-order': [
    'content/uutiskirje/2021-09-01-kokeilu.md:8 to: Viimeinen päivä 2021-01-01 on ennen ensimmäistä 2021-02-01. Korjaa kohta «from» tai «to».',
  ],
  'issue-greeting': [
    'content/uutiskirje/2021-09-01-kokeilu.md:13 teksti: Uutiskirjeen tekstissä saa olla vain kappaleita, luetteloita ja linkkejä. Poista tämä kohta, tai siirrä se sivulle ja kirjoita tähän linkki sinne.',
    'content/uutiskirje/2021-09-01-kokeilu.md:15 teksti: Uutiskirjeen tekstissä saa olla vain kappaleita, luetteloita ja linkkejä. Poista tämä kohta, tai siirrä se sivulle ja kirjoita tähän linkki sinne.',
    'content/uutiskirje/2021-09-01-kokeilu.md:17 teksti: Uutiskirjeen tekstissä saa olla vain kappaleita, luetteloita ja linkkejä. Poista tämä kohta, tai siirrä se sivulle ja kirjoita tähän linkki sinne.',
    'content/uutiskirje/2021-09-01-kokeilu.md:21 teksti: Uutiskirjeen tekstissä saa olla vain kappaleita, luetteloita ja linkkejä. Poista tämä kohta, tai siirrä se sivulle ja kirjoita tähän linkki sinne.',
  ],
  'issue-hidden': [
    'content/uutiskirje/2021-09-01-kokeilu.md:8 items.ref: Juttu «uutinen/luonnos» on luonnos. Julkaise se ensin, tai poista kohta kirjeestä.',
    'content/uutiskirje/2021-09-01-kokeilu.md:9 items.ref: Juttu «uutinen/poistunut» poistui 2021-08-31, ennen kirjeen päivää 2021-09-01. Poista kohta.',
    'content/uutiskirje/2021-09-01-kokeilu.md:10 items.ref: Juttu «uutinen/tuleva» julkaistaan vasta 2021-09-02, mutta kirje 2021-09-01. Poista kohta, tai siirrä kirjeen päivää.',
  ],
  'issue-lengths': [
    'content/uutiskirje/2021-09-01-kokeilu.md:5 subject: Teksti on liian pitkä: 66 merkkiä, enintään 60. Poista vähintään 6 merkkiä.',
    'content/uutiskirje/2021-09-01-kokeilu.md:6 preheader: Teksti on liian lyhyt: 22 merkkiä, vähintään 40. Lisää vähintään 18 merkkiä.',
    'content/uutiskirje/2021-09-01-kokeilu.md:9 items.lead: Teksti on liian lyhyt: 12 merkkiä, vähintään 20. Lisää vähintään 8 merkkiä.',
  ],
  'issue-nothing': [
    'content/uutiskirje/2021-09-01-kokeilu.md:1 items: Kirjeellä ei ole juttuja. Lisää «items», tai päivät «from» ja «to», joiden väliltä jutut tulevat.',
  ],
  'issue-one-day': [
    'content/uutiskirje/2021-09-01-kokeilu.md:7 from: Päivistä on annettu vain toinen. Lisää rivi «to: …».',
  ],
  'issue-ref': [
    'content/uutiskirje/2021-09-01-kokeilu.md:8 items.ref: Juttua «uutinen/rahoitus-kasva» ei ole. Tarkoititko «uutinen/rahoitus-kasvaa»?',
    'content/uutiskirje/2021-09-01-kokeilu.md:9 items.ref: Juttua «ajankohtaista/rahoitus-kasvaa» ei ole. Kirjoita uutinen/rahoitus-kasvaa.',
    'content/uutiskirje/2021-09-01-kokeilu.md:10 items.ref: Juttua «uutinen/2021-07-07-hakuaika-paattyy» ei ole. Kirjoita uutinen/hakuaika-paattyy.',
    'content/uutiskirje/2021-09-01-kokeilu.md:11 items.ref: Arvo «/ajankohtaista/rahoitus-kasvaa/» ei ole oikeassa muodossa. Kirjoita laji ja lyhytnimi vinoviivalla erotettuina: uutinen/hakuaika-paattyy.',
    'content/uutiskirje/2021-09-01-kokeilu.md:12 items.ref: Kirje ei voi olla oma juttunsa. Poista kohta.',
    'content/uutiskirje/2021-09-01-kokeilu.md:13 items.ref: Juttua «kirjoittaja/viestintatiimi» ei ole. Kirjoita laji, vinoviiva ja tiedoston nimi ilman päivää: uutinen/hakuaika-paattyy.',
  ],
  'issue-ref-twice': [
    'content/uutiskirje/2021-09-01-kokeilu.md:9 items: Arvo «hanke/popsote» on luettelossa kahdesti. Poista toinen.',
  ],
  'issue-subject': [
    'content/uutiskirje/2021-09-01-kokeilu.md:5 subject: Aihe on kirjoitettu kokonaan suuraakkosin, ja sähköpostin suodattimet pitävät sellaista roskapostina. Kirjoita aihe tavallisin kirjaimin.',
  ],
  'settings-subscribe': [
    'content/asetukset.yml:6 subscribe: Osoite «http://example.fi/tilaa» ei ole suojattu. Kirjoita https:// osoitteen alkuun: https://example.fi/tilaa.',
    'content/asetukset.yml:7 unsubscribe: Arvo «javascript:peru()» ei ole oikeassa muodossa. Kirjoita merkintä ilman välilyöntejä ja lainausmerkkejä niin kuin lähettävä palvelu sen antaa.',
  ],
}
