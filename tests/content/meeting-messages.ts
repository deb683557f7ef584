/** What editors are told of committees and meetings, by the folder of `tests/fixtures/bad` that breaks the rule. */
export const meetingMessages: Readonly<Record<string, readonly string[]>> = {
  'committee-reserved': [
    'content/toimielimet/kokoukset.md:1 tiedosto: Nimi «kokoukset» on varattu sivuston omaan käyttöön. Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana.',
  ],
  'meeting-anchor': [
    'content/kokoukset/2026-05-01-kokeilu.md:10 teksti: Tekstissä on otsikko, jonka tunnus «#asia-1» on sivulla jo muulla kohdalla. Kirjoita otsikko toisin.',
  ],
  'meeting-appeal-early': [
    'content/kokoukset/2026-05-01-kokeilu.md:8 appealEnds: Muutoksenhakuaika päättyy 2026-05-13, ennen kuin pöytäkirja on tarkastettu 2026-05-14. Korjaa kohta «appealEnds» tai «minutesChecked».',
  ],
  'meeting-checked-early': [
    'content/kokoukset/2026-05-01-kokeilu.md:7 minutesChecked: Pöytäkirja on tarkastettu 2026-05-11 ennen kokousta 2026-05-12. Korjaa päivä.',
  ],
  'meeting-committee': [
    'content/kokoukset/2026-05-01-kokeilu.md:5 committee: Toimielintä «valtuuston» ei ole. Tarkoititko «valtuusto»?',
  ],
  'meeting-end': [
    'content/kokoukset/2026-05-01-kokeilu.md:7 end: Loppu 2026-05-12T11:30 on ennen alkua 2026-05-12T12:00. Korjaa kohta «start» tai «end».',
  ],
  'meeting-item-twice': [
    'content/kokoukset/2026-05-01-kokeilu.md:11 items: Arvo «1» on luettelossa kahdesti. Poista toinen.',
  ],
  'meeting-item-unknown': [
    'content/kokoukset/2026-05-01-kokeilu.md:15 materials.item: Asiaa numero 3 ei ole. Asioiden numerot ovat 1, 2.',
  ],
  'meeting-item-unnumbered': [
    'content/kokoukset/2026-05-01-kokeilu.md:12 materials.item: Asiaa numero 1 ei ole. Anna asioille numerot kohdassa «items».',
  ],
  'meeting-items-some': [
    'content/kokoukset/2026-05-01-kokeilu.md:10 items.title: Tältä asialta puuttuu numero, vaikka muilla on. Anna numero kaikille asioille tai ei millekään.',
  ],
  'meeting-link-ends': [
    'content/kokoukset/2026-05-01-kokeilu.md:11 materials.linkEnds: Linkki poistuu vain asiakirjalta, jossa on henkilötietoja. Lisää rivi «personalData: kylla» tai poista tämä.',
    'content/kokoukset/2026-05-01-kokeilu.md:16 materials.linkEnds: Linkki poistuu vain asiakirjalta, jossa on henkilötietoja. Lisää rivi «personalData: kylla» tai poista tämä.',
  ],
  'meeting-link-late': [
    'content/kokoukset/2026-05-01-kokeilu.md:12 materials.linkEnds: Linkki henkilötietoihin poistuisi 2026-06-21, vasta muutoksenhakuajan 2026-06-20 jälkeen. Kirjoita viimeistään 2026-06-20.',
  ],
  'meeting-minutes-unanswered': [
    'content/kokoukset/2026-05-01-kokeilu.md:8 materials.personalData: Pöytäkirjasta ei ole kerrottu, onko siinä henkilötietoja. Lisää rivi «personalData: kylla» tai «personalData: ei».',
  ],
  'meeting-minutes-unchecked': [
    'content/kokoukset/2026-05-01-kokeilu.md:9 materials.kind: Aineistoissa on pöytäkirja, mutta sen tarkastuspäivä puuttuu. Lisää rivi «minutesChecked: …».',
  ],
  'meeting-moved-from': [
    'content/kokoukset/2026-05-01-kokeilu.md:7 status: Kokous on siirretty, mutta alkuperäinen aika puuttuu. Lisää rivi «movedFrom: …».',
  ],
  'meeting-moved-same': [
    'content/kokoukset/2026-05-01-kokeilu.md:8 movedFrom: Alkuperäinen aika on sama kuin uusi. Kirjoita uusi aika kohtaan «start».',
  ],
  'meeting-not-moved': [
    'content/kokoukset/2026-05-01-kokeilu.md:8 movedFrom: Alkuperäinen aika on vain siirretyllä kokouksella. Lisää rivi «status: siirretty» tai poista tämä.',
  ],
  'meeting-number': [
    'content/kokoukset/2026-05-01-kokeilu.md:7 number: Arvo «IV/2026» ei ole oikeassa muodossa. Kirjoita järjestysnumero ja vuosi: 4/2020.',
  ],
  'meeting-paper-nowhere': [
    'content/kokoukset/2026-05-01-kokeilu.md:8 materials: Kohdista «file» tai «url» on annettava toinen. Lisää joko «file» tai «url».',
  ],
  'meeting-paper-picture': [
    'content/kokoukset/2026-05-01-kokeilu.md:10 materials.file: Tiedostomuoto «png» ei ole sallittu tiedostolle. Sallitut tiedostomuodot: «pdf», «csv», «txt», «xlsx», «docx», «odt», «ods», «pptx» ja «ics».',
  ],
  'meeting-paper-twice': [
    'content/kokoukset/2026-05-01-kokeilu.md:11 materials: Arvo «Liite» on luettelossa kahdesti. Poista toinen.',
  ],
  'meeting-personal-file': [
    'content/kokoukset/2026-05-01-kokeilu.md:10 materials.file: Tiedostoa, jossa on henkilötietoja, ei saa tallentaa tänne, koska vanhat versiot jäävät pysyvästi luettaviksi. Poista tiedosto ja anna asiakirjan osoite asianhallinnassa kohdassa «url».',
  ],
  'meeting-personal-forever': [
    'content/kokoukset/2026-05-01-kokeilu.md:8 materials.linkEnds: Asiakirjassa on henkilötietoja, mutta puuttuu päivä, jonka jälkeen linkki poistuu. Lisää rivi «linkEnds: …», muutoksenhakuajan viimeinen päivä.',
  ],
  'meeting-same-day': [
    'content/kokoukset/2026-05-01-kokeilu.md:6 number: Samalla toimielimellä on kokous 9.3.2026 myös tiedostossa content/kokoukset/2026-02-20-valtuusto-1-2026.md. Anna molemmille numero kohdassa «number» tai poista toinen.',
  ],
  'meeting-times': [
    'content/kokoukset/2026-05-01-kokeilu.md:6 start: «2026-05-12T2:00» ei ole hetki tässä käytetyssä muodossa. Kirjoita 2026-05-12T02:00, Suomen kelloa ilman sekunteja ja aikavyöhykettä.',
    'content/kokoukset/2026-05-01-kokeilu.md:7 end: Kuukautta 13 ei ole: «2026-13». Kirjoita kuukausi numerona 01–12, vuoden jälkeen.',
  ],
}
