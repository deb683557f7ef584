import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { quotedList } from '@/lib/content/source/suggest'
import { contentTypes, sectionTypes } from '@/lib/schema/content-types'
import { callMessages } from './call-messages'
import { fixtures, sharedCopy } from './helpers'
import { ideaMessages } from './idea-messages'
import { issueMessages } from './issue-messages'
import { meetingMessages } from './meeting-messages'

const folders = contentTypes.map(({ folder }) => folder)

/**
 * Each folder of `tests/fixtures/bad` is laid over the good content and breaks one rule. All that editors are told is here
 * in full, so that a change of wording is seen in review.
 */
const rules: Readonly<Record<string, readonly string[]>> = {
  ...callMessages,
  ...ideaMessages,
  ...issueMessages,
  ...meetingMessages,
  'alias-form': [
    'content/aiheet/kokeilu.md:5 aliases: Vanha osoite «vanha/osoite/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:6 aliases: Vanha osoite «/vanha/osoite» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:7 aliases: Vanha osoite «https://vanha.fi/x/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:8 aliases: Vanha osoite «/a/../b/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:9 aliases: Vanha osoite «/a/./b/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:10 aliases: Vanha osoite «/a/%2e%2E/b/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:11 aliases: Vanha osoite «/a%2Fb/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:12 aliases: Vanha osoite «/a%5Cb/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:13 aliases: Vanha osoite «/a%00/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:14 aliases: Vanha osoite «/2005/%E4%E4ni/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:15 aliases: Vanha osoite «/a//b/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:16 aliases: Vanha osoite «/a b/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:17 aliases: Vanha osoite «/100%/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
    'content/aiheet/kokeilu.md:18 aliases: Vanha osoite «/a/?p=12/» ei ole oikeassa muodossa. Kirjoita pelkkä polku, joka alkaa ja päättyy merkkiin /, esimerkiksi /vanha/osoite/.',
  ],
  'alias-reserved': [
    'content/aiheet/kokeilu.md:5 aliases: Osoitteen «/en/vanha/» alku on varattu sivuston omaan käyttöön. Poista rivi tai korjaa osoite.',
    'content/aiheet/kokeilu.md:6 aliases: Osoitteen «/404/» alku on varattu sivuston omaan käyttöön. Poista rivi tai korjaa osoite.',
    'content/aiheet/kokeilu.md:7 aliases: Osoitteen «/hakemisto/x/» alku on varattu sivuston omaan käyttöön. Poista rivi tai korjaa osoite.',
  ],
  'alias-taken': [
    'content/aiheet/kokeilu.md:5 aliases: Osoite «/hankkeet/popsote/» on sivuston nykyinen osoite, joten siitä ei voi ohjata muualle. Poista rivi tai korjaa osoite.',
    'content/aiheet/kokeilu.md:6 aliases: Osoite «/haku/» on sivuston nykyinen osoite, joten siitä ei voi ohjata muualle. Poista rivi tai korjaa osoite.',
    'content/aiheet/kokeilu.md:7 aliases: Osoite «/ajankohtaista/vuosi/2021/» on sivuston nykyinen osoite, joten siitä ei voi ohjata muualle. Poista rivi tai korjaa osoite.',
    'content/aiheet/kokeilu.md:8 aliases: Osoitteen «/admin/x/» alku on varattu sivuston omaan käyttöön. Poista rivi tai korjaa osoite.',
    'content/aiheet/kokeilu.md:11 aliases: Arvo «/oma/» on luettelossa kahdesti. Poista toinen.',
    'content/aiheet/rekrytointi.md:8 aliases: Vanha osoite «/vanha/rekry/» on jo tiedostossa content/aiheet/kokeilu.md. Poista rivi toisesta tiedostosta.',
  ],
  bidi: [
    'content/aiheet/kokeilu.md:6 tiedosto: Rivillä on näkymätön tekstin suunnan vaihtava merkki (U+202E). Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta.',
  ],
  'bidi-entity': [
    'content/aiheet/kokeilu.md:6 teksti: Rivillä on näkymätön tekstin suunnan vaihtava merkki (U+202E). Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta.',
  ],
  'block-attribute': [
    'content/aiheet/kokeilu.md:6 kuva.atl: Lohkossa ei ole kohtaa «atl». Tarkoititko «alt»?',
    'content/aiheet/kokeilu.md:6 kuva.alt: Pakollinen kohta «Tekstivastine» puuttuu. Lisää lohkoon alt="…". Mitä kuvassa on: lue se puhelimessa jollekulle, joka ei näe kuvaa.',
    'content/aiheet/kokeilu.md:8 yhteystieto.onclick: Lohkossa ei ole kohtaa «onclick». Mahdolliset nimet: «name», «role», «email» ja «phone».',
    'content/aiheet/kokeilu.md:8 yhteystieto.email: «viestinta» ei ole sähköpostiosoite. Kirjoita osoite muodossa nimi@example.fi.',
    'content/aiheet/kokeilu.md:10 avainluku.id: Lohkossa ei ole kohtaa «id». Mahdolliset nimet: «value», «unit», «label», «source» ja «date».',
    'content/aiheet/kokeilu.md:10 avainluku.class: Lohkossa ei ole kohtaa «class». Mahdolliset nimet: «value», «unit», «label», «source» ja «date».',
    'content/aiheet/kokeilu.md:10 avainluku.date: «maaliskuu» ei ole päivä tässä käytetyssä muodossa vuosi-kuukausi-päivä. Kirjoita päivä näin: 2021-08-04, tai vain kuukausi 2021-08 tai vuosi 2021.',
  ],
  'block-attribute-html': [
    'content/aiheet/kokeilu.md:6 huomio.title: Tekstissä on HTML-merkintää, jota ei sallita. Kirjoita pelkkä teksti ilman merkkejä < ja >.',
  ],
  'block-attribute-url': [
    'content/aiheet/kokeilu.md:6 video.href: «javascript:alert(1)» ei ole verkko-osoite. Kirjoita koko osoite, joka alkaa https://.',
    'content/aiheet/kokeilu.md:8 aani.href: Osoite «http://example.fi/» ei ole suojattu. Kirjoita https:// osoitteen alkuun: https://example.fi/.',
  ],
  'block-broken': [
    'content/aiheet/kokeilu.md:6 teksti: Lohkon merkintä «::kuva{src="/media/kartta.png}» on rikki. Kirjoita ::kuva ilman välilyöntejä, tarkista lainausmerkit ja sulje aaltosulku.',
    'content/aiheet/kokeilu.md:8 teksti: Lohkon merkintä «::: huomio» on rikki. Kirjoita :::huomio ilman välilyöntejä, tarkista lainausmerkit ja sulje aaltosulku.',
    'content/aiheet/kokeilu.md:10 teksti: Rivi «:::» sulkee lohkon, jota ei ole avattu. Poista rivi tai lisää sen yläpuolelle lohkon alku, esimerkiksi «:::huomio».',
    'content/aiheet/kokeilu.md:13 teksti: Rivi «:::» sulkee lohkon, jota ei ole avattu. Poista rivi tai lisää sen yläpuolelle lohkon alku, esimerkiksi «:::huomio».',
  ],
  'block-chart': [
    'content/aiheet/kokeilu.md:6 kuvio.kind: Arvo «piirakka» ei ole sallittu. Sallitut arvot: «osuus», «palkit» ja «aikajana».',
    'content/aiheet/kokeilu.md:12 kuvio.kind: Pakollinen kohta «Laji» puuttuu. Lisää lohkoon kind="…". Miten luvut piirretään. Sallitut arvot: «osuus», «palkit» ja «aikajana».',
    'content/aiheet/kokeilu.md:18 kuvio: Lohkossa «kuvio» on oltava yksi kahden sarakkeen taulukko eikä muuta. Kirjoita tiedot riveille muodossa «| Selite | Luku |», toiseksi riviksi «| - | - |», ja siirrä muu teksti lohkon ulkopuolelle.',
    'content/aiheet/kokeilu.md:23 kuvio: Lohkossa «kuvio» on oltava yksi kahden sarakkeen taulukko eikä muuta. Kirjoita tiedot riveille muodossa «| Selite | Luku |», toiseksi riviksi «| - | - |», ja siirrä muu teksti lohkon ulkopuolelle.',
    'content/aiheet/kokeilu.md:31 kuvio: Lohkossa «kuvio» on oltava yksi kahden sarakkeen taulukko eikä muuta. Kirjoita tiedot riveille muodossa «| Selite | Luku |», toiseksi riviksi «| - | - |», ja siirrä muu teksti lohkon ulkopuolelle.',
    'content/aiheet/kokeilu.md:37 kuvio: Kuviossa on 0 riviä. Kirjoita otsikkorivin alle 1–12 riviä.',
    'content/aiheet/kokeilu.md:45 kuvio: Kuvion arvoa «28» ei voi piirtää. Kirjoita rivin toiseen soluun osa ja kaikki muodossa 28/30, kaikkia enintään 60.',
    'content/aiheet/kokeilu.md:51 kuvio: Kuvion arvoa «31/30» ei voi piirtää. Kirjoita rivin toiseen soluun osa ja kaikki muodossa 28/30, kaikkia enintään 60.',
    'content/aiheet/kokeilu.md:57 kuvio: Kuvion arvoa «1/61» ei voi piirtää. Kirjoita rivin toiseen soluun osa ja kaikki muodossa 28/30, kaikkia enintään 60.',
    'content/aiheet/kokeilu.md:63 kuvio: Kuvion arvoa «paljon» ei voi piirtää. Kirjoita rivin toiseen soluun luku ja halutessa yksikkö, esimerkiksi 19 tai 10,5 miljoonaa.',
    'content/aiheet/kokeilu.md:69 kuvio: Kuvion arvoa «2017–2015» ei voi piirtää. Kirjoita rivin ensimmäiseen soluun vuosi tai vuodet muodossa 2015–2017, kuviossa enintään kymmenen vuotta.',
    'content/aiheet/kokeilu.md:76 kuvio: Kuvion arvoa «2021» ei voi piirtää. Kirjoita rivin ensimmäiseen soluun vuosi tai vuodet muodossa 2015–2017, kuviossa enintään kymmenen vuotta.',
    'content/aiheet/kokeilu.md:82 kuvio: Kuvion rivillä on arvo ilman selitettä. Kirjoita rivin molempiin soluihin.',
    'content/aiheet/kokeilu.md:85 kuvio: Lohko «kuvio» alkaa kahdella kaksoispisteellä, vaikka sillä on sisältö. Aloita lohko kolmella kaksoispisteellä: :::kuvio{kind="…"}, kirjoita sisältö sen alle ja lopuksi oma rivi «:::».',
    'content/aiheet/kokeilu.md:90 teksti: Osoite «http://example.fi/» ei ole suojattu. Kirjoita https:// osoitteen alkuun: https://example.fi/.',
  ],
  'block-colons': [
    'content/aiheet/kokeilu.md:6 kuva: Lohko «kuva» alkaa kolmella kaksoispisteellä, vaikka sillä ei ole sisältöä. Kirjoita lohko yhdelle riville kahdella kaksoispisteellä: ::kuva{src="…"} ja poista sen loppurivi «:::», jos sellainen on.',
    'content/aiheet/kokeilu.md:9 huomio: Lohko «huomio» alkaa kahdella kaksoispisteellä, vaikka sillä on sisältö. Aloita lohko kolmella kaksoispisteellä: :::huomio{title="…"}, kirjoita sisältö sen alle ja lopuksi oma rivi «:::».',
    'content/aiheet/kokeilu.md:11 teksti: Lohkon «huomio» edessä on vain yksi kaksoispiste. Kirjoita :::huomio.',
    'content/aiheet/kokeilu.md:13 teksti: Lohkon «yhteystieto» edessä on vain yksi kaksoispiste. Kirjoita ::yhteystieto.',
  ],
  'block-content': [
    'content/aiheet/kokeilu.md:6 vaiheet: Lohkossa «vaiheet» on oltava yksi numeroitu luettelo eikä muuta. Kirjoita vaiheet riveille muodossa «1. Ensimmäinen vaihe.» ja siirrä muu teksti lohkon ulkopuolelle.',
    'content/aiheet/kokeilu.md:10 asiakirjat: Lohkossa «asiakirjat» saa olla vain lohkoja «asiakirja». Siirrä muu teksti lohkon «asiakirjat» ulkopuolelle.',
    'content/aiheet/kokeilu.md:14 asiakirja: Lohko «asiakirja» on lohkon «asiakirjat» ulkopuolella. Kirjoita se lohkon «asiakirjat» sisään.',
  ],
  'block-empty': [
    'content/aiheet/kokeilu.md:6 huomio: Lohko «huomio» on tyhjä. Kirjoita lohkon sisältö tai poista lohko.',
    'content/aiheet/kokeilu.md:9 yhteystieto.name: Kenttä on tyhjä. Kirjoita arvo. Henkilö, tiimi tai palvelu.',
  ],
  'block-jsx-broken': [
    'content/aiheet/kokeilu.md:6 teksti: Lohkon merkintä «<Huomio» on rikki. Kirjoita lohko muodossa :::huomio; <Huomio> toimii vain .mdx-tiedostossa.',
  ],
  'block-label': [
    'content/aiheet/kokeilu.md:6 huomio: Lohkon nimen jälkeen on teksti hakasuluissa, mitä ei käytetä. Kirjoita teksti aaltosulkuihin: :::huomio{title="…"}.',
  ],
  'block-nested': [
    'content/aiheet/kokeilu.md:9 vaiheet: Lohko «vaiheet» on toisen lohkon «huomio» sisällä. Sulje lohko «huomio» ennen sitä tai siirrä lohko sen jälkeen.',
    'content/aiheet/kokeilu.md:16 yhteystieto: Lohko «yhteystieto» on luettelon tai lainauksen sisällä. Kirjoita lohko omaksi kappaleekseen rivin alusta.',
  ],
  'block-swallows': [
    'content/aiheet/kokeilu.md:6 kuva: Lohko «kuva» alkaa kolmella kaksoispisteellä, vaikka sillä ei ole sisältöä. Kirjoita lohko yhdelle riville kahdella kaksoispisteellä: ::kuva{src="…"} ja poista sen loppurivi «:::», jos sellainen on.',
  ],
  'block-unclosed': [
    'content/aiheet/kokeilu.md:6 huomio: Lohkoa «huomio» ei ole suljettu. Lisää lohkon loppuun oma rivi, jolla on vain «:::».',
  ],
  'block-unclosed-asiakirjat': [
    'content/aiheet/kokeilu.md:6 asiakirjat: Lohkoa «asiakirjat» ei ole suljettu. Lisää lohkon loppuun oma rivi, jolla on vain «:::».',
  ],
  'block-unknown': [
    'content/aiheet/kokeilu.md:6 teksti: Lohkoa «huomoi» ei ole. Tarkoititko «huomio»?',
    'content/aiheet/kokeilu.md:10 teksti: Lohkoa «karttapallo» ei ole. Lohkot ovat «huomio», «yhteystieto», «kuva», «asiakirjat», «asiakirja», «vaiheet», «avainluku», «kuvio», «video» ja «aani».',
  ],
  'body-comment': [
    'content/hankkeet/kokeilu.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
    'content/hankkeet/kokeilu.md:7 teksti: Tekstissä on HTML-kommentti, jota ei sallita. Poista kommentti.',
  ],
  'body-empty': [
    'content/hankkeet/kokeilu.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
  ],
  'body-shows-nothing': [
    'content/hankkeet/lohko.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
    'content/hankkeet/lohko.md:8 teksti: Kappaleessa ei ole tekstiä. Poista rivi.',
    'content/hankkeet/osoite.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
    'content/hankkeet/otsikko.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
    'content/hankkeet/sitova-vali.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
    'content/hankkeet/sitova-vali.md:7 teksti: Kappaleessa ei ole tekstiä. Poista rivi.',
    'content/hankkeet/taulukko.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
    'content/hankkeet/tyhjat.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
    'content/hankkeet/tyhjat.md:7 teksti: Luettelon kohta on tyhjä. Kirjoita sen teksti tai poista se.',
    'content/hankkeet/tyhjat.md:9 teksti: Lainaus on tyhjä. Kirjoita sen teksti tai poista se.',
    'content/hankkeet/viiva.md:5 teksti: Tekstiä ei ole. Kirjoita rivin «---» alle vähintään yksi kappale; pelkkä otsikko, viiva tai tyhjä luettelo ei riitä.',
  ],
  'bold-broken': [
    'content/aiheet/kokeilu.md:6 teksti: Lihavoinnin merkit «**» näkyisivät tekstissä. Kirjoita merkit kiinni sanoihin molemmin puolin: **lihava**.',
  ],
  'change-before-date': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:8 changes.date: Muutos 2021-08-01 on ennen julkaisupäivää 2021-08-04. Korjaa muutoksen päivä.',
  ],
  'changes-order': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:10 changes.date: Päivä 2021-08-09 on ennen edellistä kohtaa 2021-08-10. Järjestä kohdat niin, että vanhin on ensin.',
  ],
  'code-in-text': [
    'content/aiheet/kokeilu.md:6 teksti: Tekstissä on «onclick=», joka on sivun koodia eikä sallittu tekstissä. Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin.',
    'content/aiheet/kokeilu.md:7 teksti: Tekstissä on «ONERROR=», joka on sivun koodia eikä sallittu tekstissä. Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin.',
    'content/aiheet/kokeilu.md:9 teksti: Tekstissä on «<script», joka on sivun koodia eikä sallittu tekstissä. Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin.',
    'content/aiheet/kokeilu.md:11 teksti: Tekstissä on «onload=», joka on sivun koodia eikä sallittu tekstissä. Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin.',
    'content/aiheet/kokeilu.md:15 teksti: Tekstissä on «onfocus=», joka on sivun koodia eikä sallittu tekstissä. Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin.',
    'content/aiheet/mdx.mdx:6 teksti: Tekstissä on «onclick=», joka on sivun koodia eikä sallittu tekstissä. Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin.',
    'content/aiheet/mdx.mdx:8 teksti: Tekstissä on «<script», joka on sivun koodia eikä sallittu tekstissä. Poista se; jos kerrot koodista, kirjoita kohta `-merkkien väliin.',
  ],
  control: [
    'content/aiheet/kokeilu.md:6 tiedosto: Rivillä on ohjausmerkki (U+0007). Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta.',
  ],
  'corrects-itself': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:7 corrects: Uutinen ei voi oikaista itseään. Kirjoita sen uutisen lyhytnimi, jota tämä oikaisee.',
  ],
  'date-differs-from-name': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:3 date: Päivä 2021-08-05 on eri kuin tiedoston nimessä: 2021-08-04. Korjaa kenttä «date» tai nimeä tiedosto muotoon 2021-08-05-kokeilu.md.',
  ],
  'date-finnish': [
    'content/ajankohtaista/2021-07-07-kokeilu.md:3 date: «7.7.2021» ei ole päivä tässä käytetyssä muodossa vuosi-kuukausi-päivä. Kirjoita 2021-07-07.',
  ],
  'date-month-13': [
    'content/ajankohtaista/2021-13-01-kokeilu.md:3 date: Kuukautta 13 ei ole: «2021-13-01». Kirjoita kuukausi numerona 01–12, vuoden jälkeen.',
  ],
  'date-not-padded': [
    'content/ajankohtaista/2021-07-07-kokeilu.md:3 date: Päivästä «2021-7-7» puuttuu etunolla. Kirjoita 2021-07-07.',
  ],
  'date-not-real': [
    'content/ajankohtaista/2026-02-30-kokeilu.md:3 date: Päivää 2026-02-30 ei ole kalenterissa. Kuukaudessa 2026-02 on päivät 01–28; korjaa päivä.',
  ],
  'date-other-format': [
    'content/ajankohtaista/2021-07-07-kokeilu.md:3 date: «heinäkuussa» ei ole päivä tässä käytetyssä muodossa vuosi-kuukausi-päivä. Kirjoita päivä näin: 2021-08-04.',
  ],
  'date-partial': [
    'content/hankkeet/kokeilu.md:5 start: Päivästä «2021-2» puuttuu etunolla. Kirjoita 2021-02.',
    'content/hankkeet/kokeilu.md:6 end: Päivää 2021-02-29 ei ole kalenterissa. Kuukaudessa 2021-02 on päivät 01–28; korjaa päivä.',
  ],
  'date-year': [
    'content/hankkeet/kokeilu.md:5 start: Vuosi «0201» ei ole väliltä 1900–2099. Tarkista vuosi ja korjaa se.',
    'content/hankkeet/kokeilu.md:6 end: Vuosi «2201» ei ole väliltä 1900–2099. Tarkista vuosi ja korjaa se.',
    'content/hankkeet/kokeilu.md:8 milestones.date: Vuosi «0000» ei ole väliltä 1900–2099. Tarkista vuosi ja korjaa se.',
    'content/hankkeet/kokeilu.md:10 milestones.date: Vuosi «1899» ei ole väliltä 1900–2099. Tarkista vuosi ja korjaa se.',
  ],
  'date-year-news': [
    'content/ajankohtaista/1989-12-31-vanha.md:3 date: Vuosi «1989» ei ole väliltä 1990–2036. Tarkista vuosi ja korjaa se.',
    'content/ajankohtaista/2201-08-04-kokeilu.md:3 date: Vuosi «2201» ei ole väliltä 1990–2036. Tarkista vuosi ja korjaa se.',
  ],
  'date-year-page': [
    'content/sivut/kokeilu.md:5 reviewBy: Vuosi «2037» ei ole väliltä 1990–2036. Tarkista vuosi ja korjaa se.',
  ],
  'document-kind': [
    'content/sivut/kokeilu.md:7 documents.file: Tiedostomuoto «zip» ei ole sallittu tiedostolle. Sallitut tiedostomuodot: «pdf», «csv», «txt», «xlsx», «docx», «odt», «ods», «pptx» ja «ics».',
  ],
  'document-missing': [
    'content/sivut/kokeilu.md:7 documents.file: Tiedostoa «/media/suunnitelma.pdf» ei ole. Tallenna tiedosto paikkaan public/media/suunnitelma.pdf tai korjaa polku; isoilla ja pienillä kirjaimilla on väliä.',
  ],
  'email-strict': [
    'content/aiheet/kokeilu.md:6 yhteystieto.email: «a,b@example.fi» ei ole sähköpostiosoite. Kirjoita osoite muodossa nimi@example.fi.',
    'content/aiheet/kokeilu.md:8 teksti: «mailto:a?cc=x&body=y@example.fi» ei ole sähköpostilinkki. Kirjoita linkki muodossa mailto:nimi@example.fi.',
    'content/aiheet/kokeilu.md:8 teksti: «mailto:a%0Ab@example.fi» ei ole sähköpostilinkki. Kirjoita linkki muodossa mailto:nimi@example.fi.',
    'content/aiheet/kokeilu.md:8 teksti: «mailto:a@b@example.fi» ei ole sähköpostilinkki. Kirjoita linkki muodossa mailto:nimi@example.fi.',
    'content/aiheet/kokeilu.md:8 teksti: «mailto:.a@example.fi» ei ole sähköpostilinkki. Kirjoita linkki muodossa mailto:nimi@example.fi.',
    'content/hankkeet/kokeilu.md:7 contacts.email: «nimi@example» ei ole sähköpostiosoite. Kirjoita osoite muodossa nimi@example.fi.',
    'content/hankkeet/kokeilu.md:9 contacts.email: «nimi@-example.fi» ei ole sähköpostiosoite. Kirjoita osoite muodossa nimi@example.fi.',
    'content/tekijat/kokeilu.md:4 email: «a?cc=x&body=y@example.fi» ei ole sähköpostiosoite. Kirjoita osoite muodossa nimi@example.fi.',
  ],
  'end-before-start': [
    'content/hankkeet/kokeilu.md:6 end: Loppu 2021-02 on ennen alkua 2021-03-31. Korjaa kohta «start» tai «end».',
  ],
  'expires-before-date': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:7 expires: Poistumispäivä 2021-08-03 on ennen julkaisupäivää 2021-08-04. Korjaa jompikumpi päivä.',
  ],
  'extension-unknown': [
    'content/aiheet/kartta.png:1 tiedosto: Tiedoston pääte ei ole .md eikä .mdx. Vaihda päätteeksi .md; kuvat ja asiakirjat kuuluvat kansioon public/media.',
    'content/aiheet/kokeilu.MD:1 tiedosto: Tiedoston pääte ei ole .md eikä .mdx. Vaihda päätteeksi .md; kuvat ja asiakirjat kuuluvat kansioon public/media.',
    'content/aiheet/kokeilu.txt:1 tiedosto: Tiedoston pääte ei ole .md eikä .mdx. Vaihda päätteeksi .md; kuvat ja asiakirjat kuuluvat kansioon public/media.',
  ],
  'field-choice': [
    'content/hankkeet/kokeilu.md:4 status: Arvo «käynnissä» ei ole sallittu. Tarkoititko «kaynnissa»? Sallitut arvot: «suunnitteilla», «kaynnissa» ja «paattynyt».',
  ],
  'field-choice-empty': [
    'content/aiheet/kokeilu.md:4 pictogram: Kenttä on tyhjä. Kirjoita arvo tai poista rivi. Piirretty merkki, josta aiheen tunnistaa luettelossa. Sallitut arvot: «kello», «laite», «sydan», «ruudut», «keppi», «renkaat», «perhe», «verso», «puhe», «torvi», «valinta», «kompassi», «raha», «salkku», «talo» ja «nuoli».',
  ],
  'field-choice-far': [
    'content/hankkeet/kokeilu.md:4 status: Arvo «valmis» ei ole sallittu. Sallitut arvot: «suunnitteilla», «kaynnissa» ja «paattynyt».',
  ],
  'field-email': [
    'content/hankkeet/kokeilu.md:7 contacts.email: «viestinta at example.fi» ei ole sähköpostiosoite. Kirjoita osoite muodossa nimi@example.fi.',
  ],
  'field-empty': [
    'content/aiheet/kokeilu.md:2 title: Kenttä on tyhjä. Kirjoita arvo. Lyhyt ja asian ydin ensin, enintään 90 merkkiä.',
    'content/aiheet/kokeilu.md:3 summary: Kenttä on tyhjä. Kirjoita arvo. Kokonaisia virkkeitä, 40–240 merkkiä. Näkyy listoissa, syötteissä ja hakutuloksissa.',
    'content/aiheet/kokeilu.md:4 synonyms: Luettelo on tyhjä. Kirjoita arvo tai poista rivi. Sanat, joilla asukas voisi hakea tätä aihetta.',
    'content/aiheet/kokeilu.md:5 aliases: Luettelo on tyhjä. Kirjoita arvo tai poista rivi. Osoitteet, joista ohjataan tälle sivulle: /vanha/osoite/.',
  ],
  'field-empty-list': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:5 topics: Luettelo on tyhjä. Kirjoita arvo. Aihesivujen lyhytnimet, esimerkiksi rekrytointi.',
  ],
  'field-flag': [
    'content/aiheet/kokeilu.md:4 draft: Arvon on oltava true tai false, mutta se on «kyllä». Kirjoita true (kyllä) tai poista rivi (ei).',
  ],
  'field-integer': [
    'content/sivut/kokeilu.md:7 nav.order: Arvon on oltava kokonaisluku, mutta se on «3». Kirjoita pelkät numerot ilman lainausmerkkejä.',
  ],
  'field-integer-range': [
    'content/sivut/kokeilu.md:7 nav.order: Luku 5000 ei ole väliltä 0–1000. Kirjoita luku väliltä 0–1000.',
  ],
  'field-list-expected': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:5 topics: Tähän kuuluu luettelo, mutta siinä on yksi arvo. Kirjoita kukin arvo omalle rivilleen kentän alle muodossa «  - arvo».',
  ],
  'field-missing': [
    'content/aiheet/kokeilu.md:1 summary: Pakollinen kohta «Tiivistelmä» puuttuu. Lisää rivi «summary: …». Kokonaisia virkkeitä, 40–240 merkkiä. Näkyy listoissa, syötteissä ja hakutuloksissa.',
  ],
  'field-missing-in-object': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:7 image.alt: Pakollinen kohta «Tekstivastine» puuttuu. Lisää rivi «alt: …». Mitä kuvassa on: lue se puhelimessa jollekulle, joka ei näe kuvaa.',
  ],
  'field-number-as-text': [
    "content/aiheet/kokeilu.md:2 title: Arvo «2021» luetaan numeroksi, mutta tähän kuuluu tekstiä. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '2021'.",
    "content/aiheet/kokeilu.md:5 synonyms: Arvo «true» luetaan kyllä/ei-arvoksi, mutta tähän kuuluu tekstiä. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: 'true'.",
    "content/aiheet/kokeilu.md:6 synonyms: Arvo «1.5» luetaan numeroksi, mutta tähän kuuluu tekstiä. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '1.5'.",
  ],
  'field-object-expected': [
    'content/hankkeet/kokeilu.md:5 contacts: Tähän kuuluu luettelo, mutta siinä on yksi arvo. Kirjoita kukin kohta omalle rivilleen kentän alle viivan jälkeen.',
  ],
  'field-object-single': [
    'content/sivut/kokeilu.md:5 nav: Tähän kuuluu monta kohtaa, mutta siinä on yksi arvo. Kirjoita kentän alle sisennettyinä kohdat «section» ja «order». Missä valikossa sivu on ja monentenako.',
  ],
  'field-one-of': [
    'content/sivut/kokeilu.md:6 documents: Kohdista «file» tai «url» on annettava toinen. Lisää joko «file» tai «url».',
    'content/sivut/kokeilu.md:7 documents: Kohdista «file» ja «url» saa antaa vain toisen. Poista toinen.',
  ],
  'field-phone': [
    'content/hankkeet/kokeilu.md:7 contacts.phone: «08-1234567» ei ole puhelinnumero tässä käytetyssä muodossa. Kirjoita numero välilyönnein ryhmiteltynä, esimerkiksi 08 123 4567 tai +358 40 123 4567.',
  ],
  'field-single-expected': [
    'content/aiheet/kokeilu.md:2 title: Tähän kuuluu yksi arvo, mutta siinä on luettelo. Kirjoita yksi arvo samalle riville kentän nimen kanssa. Lyhyt ja asian ydin ensin, enintään 90 merkkiä.',
  ],
  'field-unknown': [
    'content/aiheet/kokeilu.md:2 titel: Kenttää «titel» ei ole. Tarkoititko «title»?',
    'content/aiheet/kokeilu.md:5 foobar: Kenttää «foobar» ei ole. Mahdolliset nimet: «title», «summary», «synonyms», «pictogram», «draft» ja «aliases».',
  ],
  'field-unknown-in-object': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:10 image.caption: Kenttää «caption» ei ole. Mahdolliset nimet: «src» ja «alt».',
  ],
  'field-url': [
    'content/sivut/kokeilu.md:7 documents.url: Osoite «http://example.fi/suunnitelma.pdf» ei ole suojattu. Kirjoita https:// osoitteen alkuun: https://example.fi/suunnitelma.pdf.',
    'content/sivut/kokeilu.md:9 documents.url: «example.fi» ei ole verkko-osoite. Kirjoita koko osoite, joka alkaa https://.',
  ],
  'file-at-top': [
    `content/kokeilu.md:1 tiedosto: Tiedosto ei ole missään sisältökansiossa. Siirrä tiedosto johonkin kansioista ${quotedList(folders, 'tai')}.`,
  ],
  'file-empty': [
    'content/aiheet/kokeilu.md:1 tiedosto: Tiedoston alusta puuttuvat tietokentät. Aloita tiedosto rivillä «---», kirjoita sen alle kentät (title: …) ja lopuksi toinen rivi «---».',
  ],
  'folder-unknown': [
    'content/ajankohtasta:1 tiedosto: Kansiota «ajankohtasta» ei tunneta, joten sen tiedostoja ei julkaistaisi. Tarkoititko «ajankohtaista»?',
    `content/kuvat:1 tiedosto: Kansiota «kuvat» ei tunneta, joten sen tiedostoja ei julkaistaisi. Sisältökansiot ovat ${quotedList(folders)}.`,
  ],
  footnote: [
    'content/aiheet/kokeilu.md:6 teksti: Alaviitettä «[^1]» ei ole. Lisää tekstin loppuun rivi «[^1]: Viitteen teksti.» tai poista viittaus.',
    'content/aiheet/kokeilu.md:9 teksti: Alaviite «[^2]» on kahdesti. Poista toinen tai anna sille eri nimi.',
    'content/aiheet/kokeilu.md:10 teksti: Alaviitteeseen «[^3]» ei viitata tekstissä. Lisää viittaus [^3] tekstiin tai poista alaviite.',
  ],
  'footnote-name': [
    'content/aiheet/kokeilu.md:8 teksti: Alaviitteen nimessä «[^ä]» on muuta kuin pieniä kirjaimia a–z, numeroita ja yhdysviivoja. Nimeä alaviite uudelleen sekä tekstissä että sen lopussa, esimerkiksi [^1].',
    'content/aiheet/kokeilu.md:9 teksti: Alaviitteen nimessä «[^A]» on muuta kuin pieniä kirjaimia a–z, numeroita ja yhdysviivoja. Nimeä alaviite uudelleen sekä tekstissä että sen lopussa, esimerkiksi [^1].',
    'content/aiheet/kokeilu.md:10 teksti: Alaviitteen nimessä «[^a_b]» on muuta kuin pieniä kirjaimia a–z, numeroita ja yhdysviivoja. Nimeä alaviite uudelleen sekä tekstissä että sen lopussa, esimerkiksi [^1].',
    'content/aiheet/kokeilu.md:11 teksti: Alaviitteen nimessä «[^a.b]» on muuta kuin pieniä kirjaimia a–z, numeroita ja yhdysviivoja. Nimeä alaviite uudelleen sekä tekstissä että sen lopussa, esimerkiksi [^1].',
  ],
  'foreign-mark': [
    'content/aiheet/kokeilu.md:6 teksti: Tekstissä on toisen järjestelmän merkintä «{{<», joka näkyisi lukijalle. Poista merkintä ja kirjoita sen teksti itse; kuvan, videon ja huomion lohkot ovat ::kuva, ::video ja :::huomio.',
    'content/aiheet/kokeilu.md:8 teksti: Tekstissä on toisen järjestelmän merkintä «[!NOTE]», joka näkyisi lukijalle. Kirjoita huomautus lohkoon: «:::huomio», teksti ja lopuksi «:::».',
    'content/aiheet/kokeilu.md:11 teksti: Tekstissä on toisen järjestelmän merkintä «[gallery ids="1,2"]», joka näkyisi lukijalle. Poista merkintä; lohkot ovat ::kuva, ::video ja ::aani, eikä sisällysluetteloa kirjoiteta itse.',
    'content/aiheet/kokeilu.md:13 teksti: Lohkoa «note» ei ole. Käytä lohkoa :::huomio{title="…"}.',
    'content/aiheet/kokeilu.md:17 teksti: Tekstissä on toisen järjestelmän merkintä «$CTA», joka näkyisi lukijalle. Kirjoita huomautus lohkoon: «:::huomio», teksti ja lopuksi «:::».',
    'content/aiheet/kokeilu.md:19 teksti: Tekstissä on toisen järjestelmän merkintä «H~2~», joka näkyisi lukijalle. Kirjoita ala- tai yläindeksi omana merkkinään: H₂O, m², 10⁶.',
    'content/aiheet/kokeilu.md:21 teksti: Tekstissä on toisen järjestelmän merkintä «m^2^», joka näkyisi lukijalle. Kirjoita ala- tai yläindeksi omana merkkinään: H₂O, m², 10⁶.',
    'content/aiheet/kokeilu.md:23 teksti: Tekstissä on toisen järjestelmän merkintä «5~10», joka näkyisi lukijalle. Kirjoita lukujen väliin ajatusviiva: 5–10.',
    'content/aiheet/kokeilu.md:25 teksti: Tekstissä on toisen järjestelmän merkintä «~~», joka näkyisi lukijalle. Yliviivauksen merkit kirjoitetaan vain leipätekstiin ja kiinni sanoihin: ~~pois~~.',
  ],
  'front-matter-dashes': [
    'content/aiheet/kokeilu.md:1 tiedosto: Tiedoston ensimmäinen rivi on «———», vaikka sen on oltava «---». Kirjoita ensimmäiselle riville kolme tavallista yhdysviivaa: ---.',
    'content/aiheet/loppu.md:4 tiedosto: Tietokenttien loppua ei löydy. Kirjoita rivin «———» tilalle kolme tavallista yhdysviivaa: ---.',
  ],
  'front-matter-fence': [
    'content/aiheet/kokeilu.md:4 tiedosto: Rivi «-----» alkaa kolmella viivalla, mutta siinä on muutakin. Kirjoita tietokenttien loppuun rivi, jolla on vain «---».',
  ],
  'front-matter-late': [
    'content/aiheet/kokeilu.md:2 tiedosto: Tiedoston alussa on tyhjää ennen riviä «---». Poista tyhjä, niin että «---» on ensimmäisellä rivillä.',
  ],
  'front-matter-missing': [
    'content/aiheet/kokeilu.md:1 tiedosto: Tiedoston alusta puuttuvat tietokentät. Aloita tiedosto rivillä «---», kirjoita sen alle kentät (title: …) ja lopuksi toinen rivi «---».',
  ],
  'front-matter-open': [
    'content/aiheet/kokeilu.md:1 tiedosto: Tietokenttien loppua ei löydy. Lisää kenttien jälkeen oma rivi «---» ennen tekstiä.',
  ],
  'happening-cancelled-open': [
    'content/tapahtumat/2026-11-02-kokeilu.md:8 registration: Tapahtuma on peruttu, mutta siihen voisi ilmoittautua. Poista kohta «registration».',
  ],
  'happening-end-before-start': [
    'content/tapahtumat/2026-11-02-kokeilu.md:6 end: Loppu 2027-03-15T16:30 on ennen alkua 2027-03-15T17:00. Korjaa kohta «start» tai «end».',
    'content/tapahtumat/2026-11-02-paivat.md:6 end: Loppu 2027-03-31 on ennen alkua 2027-04-01. Korjaa kohta «start» tai «end».',
  ],
  'happening-moved': [
    'content/tapahtumat/2026-11-02-kokeilu.md:8 status: Tapahtuma on siirretty, mutta alkuperäinen aika puuttuu. Lisää rivi «movedFrom: …», jossa on aika, jona tapahtuman piti alkaa.',
  ],
  'happening-moved-not': [
    'content/tapahtumat/2026-11-02-kokeilu.md:9 movedFrom: Alkuperäinen aika on annettu, mutta tapahtuma ei ole siirretty. Lisää rivi «status: siirretty» tai poista «movedFrom».',
  ],
  'happening-nowhere': [
    'content/tapahtumat/2026-11-02-kokeilu.md:1 place: Tapahtumalla ei ole paikkaa eikä osoitetta verkossa. Lisää «place» ja sen alle «name», tai rivi «onlineUrl: https://…».',
  ],
  'happening-online-address': [
    'content/tapahtumat/2026-11-02-kokeilu.md:8 status: Arvo «siirretty verkkoon» ei ole sallittu. Tarkoititko «siirretty-verkkoon»? Sallitut arvot: «peruttu», «siirretty» ja «siirretty-verkkoon».',
    'content/tapahtumat/2026-11-02-oikein.md:8 status: Tapahtuma on siirretty verkkoon, mutta osoite puuttuu. Lisää rivi «onlineUrl: https://…».',
  ],
  'happening-precision': [
    'content/tapahtumat/2026-11-02-kokeilu.md:6 end: Alku 2027-03-15 ja loppu 2027-03-15T18:00 on kerrottu eri tarkkuudella. Kirjoita molemmat yhtä tarkasti.',
  ],
  'happening-registration-late': [
    'content/tapahtumat/2026-11-02-kokeilu.md:10 registration.closes: Ilmoittautuminen päättyy 15.3.2027 klo 17.30, vaikka tapahtuma alkaa 15.3.2027 klo 17.00. Kirjoita aika, joka on ennen tapahtuman alkua.',
    'content/tapahtumat/2026-11-02-paiva.md:10 registration.closes: Ilmoittautuminen päättyy 16.3.2027 klo 12.00, vaikka tapahtuma alkaa 15.3.2027. Kirjoita aika, joka on ennen tapahtuman alkua.',
  ],
  'happening-registration-way': [
    'content/tapahtumat/2026-11-02-kokeilu.md:8 registration: Kohdista «url» tai «email» on annettava toinen. Lisää joko «url» tai «email».',
  ],
  'happening-time-clock': [
    'content/tapahtumat/2026-11-02-kokeilu.md:5 start: «15.3.2027 klo 17.00» ei ole hetki tässä käytetyssä muodossa. Kirjoita 2027-03-15T17:00, Suomen kelloa ilman sekunteja ja aikavyöhykettä.',
  ],
  'happening-time-year': [
    'content/tapahtumat/2026-11-02-kokeilu.md:5 start: Ajasta «2027» puuttuu kuukausi. Kirjoita hetki 2021-08-04T14:30, päivä 2021-08-04 tai kuukausi 2021-08.',
  ],
  'happening-times-day': [
    'content/tapahtumat/2026-11-02-kokeilu.md:7 times: Muu aika 2027-03-22T17:00 on annettu, mutta alusta 2027-03-15 puuttuu kellonaika. Kirjoita alkuun myös kellonaika.',
  ],
  'happening-times-order': [
    'content/tapahtumat/2026-11-02-kokeilu.md:7 times: Muu aika 2027-03-15T17:00 ei ole ajan 2027-03-15T17:00 jälkeen. Järjestä ajat, aikaisin on «start».',
    'content/tapahtumat/2026-11-02-kokeilu.md:9 times: Muu aika 2027-03-22T17:00 ei ole ajan 2027-03-29T17:00 jälkeen. Järjestä ajat, aikaisin on «start».',
  ],
  'heading-empty': [
    'content/aiheet/kokeilu.md:6 teksti: Otsikossa ei ole tekstiä. Kirjoita otsikko tai poista rivi.',
    'content/aiheet/kokeilu.md:8 teksti: Otsikossa ei ole tekstiä. Kirjoita otsikko tai poista rivi.',
  ],
  'heading-h1': [
    'content/aiheet/kokeilu.md:6 teksti: Tekstissä on ykköstason otsikko, joka on jo sivun otsikkona. Kirjoita väliotsikko kahdella merkillä: «## Ensimmäinen».',
  ],
  'heading-many-lines': [
    'content/aiheet/kokeilu.md:8 teksti: Rivi «===» tekee edellisestä rivistä otsikon. Kirjoita otsikko muodossa «## Otsikko jatkuu tähän», tai lisää viivan eteen tyhjä rivi.',
  ],
  'heading-nested': [
    'content/aiheet/kokeilu.md:6 teksti: Otsikko on luettelon, lainauksen tai lohkon sisällä. Siirrä otsikko omaksi rivikseen niiden ulkopuolelle.',
    'content/aiheet/kokeilu.md:8 teksti: Otsikko on luettelon, lainauksen tai lohkon sisällä. Siirrä otsikko omaksi rivikseen niiden ulkopuolelle.',
  ],
  'heading-no-space': [
    'content/aiheet/kokeilu.md:6 teksti: Merkkien «##» jälkeen puuttuu välilyönti, joten rivi ei ole otsikko. Kirjoita «## Otsikko».',
    'content/aiheet/kokeilu.md:9 teksti: Merkkien «###» jälkeen puuttuu välilyönti, joten rivi ei ole otsikko. Kirjoita «### Toinen».',
  ],
  'heading-setext': [
    'content/aiheet/kokeilu.md:7 teksti: Rivi «=======» tekee edellisestä rivistä otsikon. Kirjoita otsikko muodossa «## Otsikko», tai lisää viivan eteen tyhjä rivi.',
    'content/aiheet/kokeilu.md:10 teksti: Rivi «------» tekee edellisestä rivistä otsikon. Kirjoita otsikko muodossa «## Toinen», tai lisää viivan eteen tyhjä rivi.',
  ],
  'heading-skip': [
    'content/aiheet/kokeilu.md:6 teksti: Otsikkotaso hyppää: «### Kolmas». Kirjoita otsikko 2 merkillä: «## Kolmas».',
    'content/aiheet/kokeilu.md:10 teksti: Otsikkotaso hyppää: «#### Neljäs». Kirjoita otsikko 3 merkillä: «### Neljäs».',
  ],
  html: [
    'content/aiheet/kokeilu.md:6 teksti: Tekstissä on HTML-merkintä «<b>», jota ei sallita. Poista merkintä ja kirjoita Markdown-merkinnöin: **teksti**.',
    'content/aiheet/kokeilu.md:8 teksti: Tekstissä on HTML-merkintä «<div>», jota ei sallita. Poista merkintä ja kirjoita Markdown-merkinnöin: kappaleiden väliin tyhjä rivi.',
    'content/aiheet/kokeilu.md:10 teksti: Tekstissä on HTML-kommentti, jota ei sallita. Poista kommentti.',
    'content/aiheet/kokeilu.md:12 teksti: Tekstissä on HTML-merkintä «<script>», jota ei sallita. Poista merkintä ja kirjoita teksti Markdown-merkinnöin.',
    'content/aiheet/kokeilu.md:14 teksti: Tekstissä on HTML-merkintä «<img>», jota ei sallita. Poista merkintä ja kirjoita Markdown-merkinnöin: ::kuva{src="/media/…" alt="…"}.',
    'content/aiheet/kokeilu.md:16 teksti: Tekstissä on HTML-merkintä «<Huomio>», jota ei sallita. Kirjoita lohko muodossa :::huomio; <Huomio> toimii vain .mdx-tiedostossa.',
    'content/aiheet/kokeilu.md:20 teksti: Tekstissä on HTML-merkintä «<Huomio>», jota ei sallita. Kirjoita lohko muodossa :::huomio; <Huomio> toimii vain .mdx-tiedostossa.',
  ],
  'image-kind': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:8 image.src: Tiedostomuoto «gif» ei ole sallittu kuvalle. Sallitut tiedostomuodot: «jpg», «jpeg», «png», «webp», «avif» ja «svg».',
  ],
  'image-kind-capitals': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:8 image.src: Tiedostomuoto «PNG» ei ole sallittu kuvalle. Tarkoititko «png»? Sallitut tiedostomuodot: «jpg», «jpeg», «png», «webp», «avif» ja «svg».',
  ],
  'image-markdown': [
    'content/aiheet/kokeilu.md:6 kuva.alt: Kenttä on tyhjä. Kirjoita arvo. Mitä kuvassa on: lue se puhelimessa jollekulle, joka ei näe kuvaa.',
    'content/aiheet/kokeilu.md:8 kuva.src: Tiedoston polku «https://example.fi/kartta.png» ei ala /media/. Tallenna tiedosto kansioon public/media ja kirjoita polku muodossa /media/tiedosto.png.',
    'content/aiheet/kokeilu.md:10 teksti: Kuva on tekstin keskellä. Siirrä kuva omaksi kappaleekseen.',
    'content/aiheet/kokeilu.md:12 teksti: Kuvan osoitteen jälkeen on teksti, jota ei näytetä. Kirjoita kuvateksti lohkoon: ::kuva{src="…" alt="…" caption="…"}.',
    'content/aiheet/kokeilu.md:14 teksti: Kuvan osoite on kirjoitettu muualle. Kirjoita kuva muodossa ![tekstivastine](/media/kuva.png).',
  ],
  'image-missing': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:8 image.src: Tiedostoa «/media/karta.png» ei ole. Tallenna tiedosto paikkaan public/media/karta.png tai korjaa polku; isoilla ja pienillä kirjaimilla on väliä.',
  ],
  'job-apply-both': [
    'content/tyopaikat/2026-11-20-kokeilu.md:10 applyEmail: Avoimella työpaikalla on kaksi tapaa hakea. Poista rivi «applyUrl» tai «applyEmail».',
  ],
  'job-apply-in-text': [
    'content/tyopaikat/2026-11-20-kokeilu.md:9 applyUrl: Sama osoite «https://www.example.fi/hae» on myös tekstissä, josta se ei poistu hakuajan päätyttyä. Poista osoite tekstistä; sivu näyttää sen, kunnes hakuaika päättyy.',
    'content/tyopaikat/2026-11-20-toinen.md:9 applyEmail: Sama osoite «rekry@example.fi» on myös tekstissä, josta se ei poistu hakuajan päätyttyä. Poista osoite tekstistä; sivu näyttää sen, kunnes hakuaika päättyy.',
  ],
  'job-apply-missing': [
    'content/tyopaikat/2026-11-20-kokeilu.md:6 applyUrl: Avoimesta työpaikasta puuttuu tapa hakea. Lisää rivi «applyUrl: …» tai «applyEmail: …».',
  ],
  'job-closes-before-posted': [
    'content/tyopaikat/2021-08-05-toinen.md:5 closes: Hakuaika päättyy 2021-08-04T14:30, mutta ilmoitus on jätetty 2021-08-05. Korjaa kohta «closes» tai «date».',
    'content/tyopaikat/2026-11-20-kokeilu.md:6 closes: Hakuaika päättyy 2026-11-20T08:00, mutta ilmoitus on jätetty 2026-11-20T08:00. Korjaa kohta «closes» tai «posted».',
  ],
  'job-closes-clock': [
    'content/tyopaikat/2026-11-20-kokeilu.md:6 closes: «11.12.2026 klo 15.00» ei ole hetki tässä käytetyssä muodossa. Kirjoita 2026-12-11T15:00, Suomen kelloa ilman sekunteja ja aikavyöhykettä.',
  ],
  'job-closes-day': [
    'content/tyopaikat/2026-11-20-kokeilu.md:6 closes: «2026-12-11» ei ole hetki tässä käytetyssä muodossa. Kirjoita päivä, T ja kellonaika Suomen kellolla: 2021-08-04T14:30.',
  ],
  'job-closes-missing': [
    'content/tyopaikat/2026-11-20-kokeilu.md:1 closes: Pakollinen kohta «Hakuaika päättyy» puuttuu. Lisää rivi «closes: …». Viimeinen hetki jättää hakemus, Suomen kelloa: 2021-08-04T14:30. Sivu kertoo sen itse, joten älä toista sitä tekstissä.',
  ],
  'job-contract': [
    'content/tyopaikat/2026-11-20-kokeilu.md:10 contract: Arvo «freelance» ei ole sallittu. Sallitut arvot: «vakituinen», «maaraaikainen», «sijaisuus» ja «harjoittelu».',
  ],
  'job-contract-ends': [
    'content/tyopaikat/2026-11-20-kokeilu.md:11 contractEnds: Työ on vakituinen, mutta sille on annettu loppu. Korjaa «contract» tai poista rivi.',
  ],
  'job-employer-missing': [
    'content/tyopaikat/2026-11-20-kokeilu.md:6 employer: Avoimesta työpaikasta puuttuu työnantaja. Lisää rivi «employer: …».',
  ],
  'job-expires': [
    'content/tyopaikat/2026-11-20-kokeilu.md:10 expires: Kenttää «expires» ei ole. Mahdolliset nimet: «title», «summary», «date», «posted», «closes», «employer», «contract», «contractEnds», «workTime», «openings», «municipality», «remote», «salary», «salaryMin», «salaryMax», «salaryUnit», «applyUrl», «applyEmail», «topics», «regions», «contacts», «reference», «changes», «draft» ja «aliases».',
  ],
  'job-municipality': [
    'content/tyopaikat/2026-11-20-kokeilu.md:8 municipality: Kuntaa «Kuusammo» ei ole minkään alueen kunnissa. Tarkoititko «Kuusamo»?',
  ],
  'job-place-missing': [
    'content/tyopaikat/2026-11-20-kokeilu.md:6 municipality: Avoimesta työpaikasta ei selviä, missä työ tehdään. Lisää rivi «municipality: …», tai «remote: true», jos työ tehdään kokonaan etänä.',
    'content/tyopaikat/2026-11-20-toinen.md:6 municipality: Avoimesta työpaikasta ei selviä, missä työ tehdään. Lisää rivi «municipality: …», tai «remote: true», jos työ tehdään kokonaan etänä.',
  ],
  'job-posted-after-date': [
    'content/tyopaikat/2026-11-20-kokeilu.md:5 posted: Ilmoitus on jätetty 2026-11-21T08:00, mutta julkaistu jo 2026-11-20. Korjaa kohta «date» tai «posted».',
  ],
  'job-salary-order': [
    'content/tyopaikat/2026-11-20-kokeilu.md:11 salaryMax: Palkka on enintään 2500, mutta vähintään 3200. Korjaa kohta «salaryMin» tai «salaryMax».',
  ],
  'job-salary-unit': [
    'content/tyopaikat/2026-11-20-kokeilu.md:10 salaryMax: Palkan luvuista ei selviä, minkä ajan palkka ne ovat. Lisää rivi «salaryUnit: kuukausi».',
  ],
  'job-salary-without-numbers': [
    'content/tyopaikat/2026-11-20-kokeilu.md:10 salaryUnit: Palkan aika on annettu ilman lukuja. Lisää «salaryMin» tai «salaryMax», tai poista rivi.',
  ],
  'job-work-time': [
    'content/tyopaikat/2026-11-20-kokeilu.md:12 workTime: Arvo «iltatyo» ei ole sallittu. Sallitut arvot: «kokoaikatyo», «osa-aikatyo» ja «tuntityo».',
  ],
  'link-alias': [
    'content/aiheet/kokeilu.md:6 teksti: Osoite «/vanha/rekry/» on vanha. Kirjoita nykyinen osoite /aiheet/rekrytointi/.',
  ],
  'link-anchor': [
    'content/aiheet/kokeilu.md:6 teksti: Sivulla «/ajankohtaista/hakuaika-paattyy/» ei ole otsikkoa, jonka tunnus on «#nain-heat». Tarkoititko «#nain-haet»?',
    'content/aiheet/kokeilu.md:6 teksti: Tällä sivulla ei ole otsikkoa, jonka tunnus on «#otsikko». Sivun tunnukset ovat «#otsake».',
  ],
  'link-anchor-fixed': [
    'content/aiheet/kokeilu.md:6 teksti: Sivulla «/haku/» ei ole tunnuksia, joihin voi linkittää. Poista osoitteesta # ja sen jälkeinen osa.',
    'content/aiheet/kokeilu.md:6 teksti: Sivulla «/ajankohtaista/» ei ole tunnuksia, joihin voi linkittää. Poista osoitteesta # ja sen jälkeinen osa.',
    'content/aiheet/kokeilu.md:6 teksti: Sivulla «/ajankohtaista/vuosi/2021/» ei ole tunnuksia, joihin voi linkittää. Poista osoitteesta # ja sen jälkeinen osa.',
    'content/aiheet/kokeilu.md:6 teksti: Sivulla «/» ei ole tunnuksia, joihin voi linkittää. Poista osoitteesta # ja sen jälkeinen osa.',
    'content/aiheet/kokeilu.md:6 teksti: Sivulla «/syotteet/» ei ole tunnuksia, joihin voi linkittää. Poista osoitteesta # ja sen jälkeinen osa.',
  ],
  'link-archive': [
    'content/aiheet/kokeilu.md:6 teksti: Sivua «/ajankohtaista/vuosi/2019/» ei ole. Tarkoititko «/ajankohtaista/vuosi/2021/»?',
    'content/aiheet/kokeilu.md:6 teksti: Sivua «/ajankohtaista/vuosi/2021/07/» ei ole. Tarkoititko «/ajankohtaista/vuosi/2021/»?',
    'content/aiheet/kokeilu.md:6 teksti: Sivua «/alueet/koillismaa/2022/» ei ole. Tarkoititko «/alueet/koillismaa/2021/»?',
  ],
  'link-bare': [
    'content/aiheet/kokeilu.md:6 teksti: Tekstissä on paljas osoite «https://www.finlex.fi/». Kirjoita linkki, jonka teksti kertoo, minne se vie: [teksti](https://www.finlex.fi/).',
    'content/aiheet/kokeilu.md:6 teksti: Tekstissä on paljas osoite «www.finlex.fi». Kirjoita linkki, jonka teksti kertoo, minne se vie: [teksti](https://www.finlex.fi).',
  ],
  'link-broken': [
    'content/aiheet/kokeilu.md:6 teksti: Linkki on rikki, ja sen merkit näkyisivät tekstissä. Kirjoita linkki muodossa [teksti](/osoite/), osoite ilman välilyöntejä.',
    'content/aiheet/kokeilu.md:6 teksti: Tekstissä on paljas osoite «https://www.finlex.fi/». Kirjoita linkki, jonka teksti kertoo, minne se vie: [teksti](https://www.finlex.fi/).',
  ],
  'link-empty-text': [
    'content/aiheet/kokeilu.md:6 teksti: Linkillä ei ole tekstiä. Kirjoita hakasulkuihin, minne linkki vie: [Tietoa osallistumisesta](/osallistu/).',
  ],
  'link-http': [
    'content/aiheet/kokeilu.md:6 teksti: Osoite «http://www.finlex.fi/» ei ole suojattu. Kirjoita https:// osoitteen alkuun: https://www.finlex.fi/.',
  ],
  'link-mail-phone': [
    'content/aiheet/kokeilu.md:6 teksti: «mailto:viestinta» ei ole sähköpostilinkki. Kirjoita linkki muodossa mailto:nimi@example.fi.',
    'content/aiheet/kokeilu.md:6 teksti: Linkki on rikki, ja sen merkit näkyisivät tekstissä. Kirjoita linkki muodossa [teksti](/osoite/), osoite ilman välilyöntejä.',
    'content/aiheet/kokeilu.md:6 teksti: «tel:08 123» ei ole puhelinlinkki. Kirjoita numero ilman välejä muodossa tel:+35881234567.',
    'content/aiheet/kokeilu.md:6 teksti: «mailto:a@example.fi?from=x» ei ole sähköpostilinkki. Kirjoita linkki muodossa mailto:nimi@example.fi.',
  ],
  'link-media': [
    'content/aiheet/kokeilu.md:6 teksti: Tiedostomuoto «zip» ei ole sallittu tiedostolle. Sallitut tiedostomuodot: «jpg», «jpeg», «png», «webp», «avif», «svg», «pdf», «csv», «txt», «xlsx», «docx», «odt», «ods», «pptx» ja «ics».',
    'content/aiheet/kokeilu.md:6 teksti: Tiedostoa «/media/taulukot.csv» ei ole. Tallenna tiedosto paikkaan public/media/taulukot.csv tai korjaa polku; isoilla ja pienillä kirjaimilla on väliä.',
  ],
  'link-own-origin': [
    'content/aiheet/kokeilu.md:6 teksti: Osoite «https://popsote.fi/hankkeet/popsote/» vie tälle sivustolle. Kirjoita osoite ilman verkkotunnusta: /hankkeet/popsote/.',
    'content/aiheet/kokeilu.md:6 teksti: Osoite «https://www.popsote.fi/#a» vie tälle sivustolle. Kirjoita osoite ilman verkkotunnusta: /#a.',
  ],
  'link-page': [
    'content/aiheet/kokeilu.md:6 teksti: Sivua «/hankkeet/popsotee/» ei ole. Tarkoititko «/hankkeet/popsote/»?',
    'content/aiheet/kokeilu.md:6 teksti: Sivua «/aivan/muualla/» ei ole. Avaa sivu selaimessa ja kopioi sen osoite verkkotunnuksen jälkeen.',
  ],
  'link-reference': [
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoitetta «[laki]» ei ole. Kirjoita linkki muodossa [teksti](/osoite/).',
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoitetta «[toinen]» ei ole. Kirjoita linkki muodossa [teksti](/osoite/).',
    'content/aiheet/kokeilu.md:8 teksti: Linkin osoitetta «[muu]» ei käytetä tekstissä. Poista rivi tai käytä osoitetta linkissä.',
  ],
  'link-relative': [
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoite «popsote.md» ei ala merkillä /. Kirjoita sivuston oma osoite alusta asti, esimerkiksi /ajankohtaista/otsikko/, ja muu osoite muodossa https://….',
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoite «../hankkeet/popsote/» ei ala merkillä /. Kirjoita sivuston oma osoite alusta asti, esimerkiksi /ajankohtaista/otsikko/, ja muu osoite muodossa https://….',
  ],
  'link-scheme': [
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoite alkaa «javascript:», jota ei sallita. Sallitut alut ovat https://, mailto:, tel: ja sivuston omille sivuille /.',
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoite alkaa «data:», jota ei sallita. Sallitut alut ovat https://, mailto:, tel: ja sivuston omille sivuille /.',
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoite alkaa «ftp:», jota ei sallita. Sallitut alut ovat https://, mailto:, tel: ja sivuston omille sivuille /.',
    'content/aiheet/kokeilu.md:8 teksti: Linkin osoite alkaa «javascript:», jota ei sallita. Sallitut alut ovat https://, mailto:, tel: ja sivuston omille sivuille /.',
    'content/aiheet/kokeilu.md:10 teksti: Linkin osoite alkaa «javascript:», jota ei sallita. Sallitut alut ovat https://, mailto:, tel: ja sivuston omille sivuille /.',
    'content/aiheet/kokeilu.md:10 teksti: Linkin osoite «�javascript:alert(1)» ei ala merkillä /. Kirjoita sivuston oma osoite alusta asti, esimerkiksi /ajankohtaista/otsikko/, ja muu osoite muodossa https://….',
    'content/aiheet/kokeilu.md:12 teksti: Linkin osoite alkaa «vbscript:», jota ei sallita. Sallitut alut ovat https://, mailto:, tel: ja sivuston omille sivuille /.',
    'content/aiheet/kokeilu.md:12 teksti: «//example.fi/x» ei ole verkko-osoite. Kirjoita koko osoite, joka alkaa https://.',
    'content/aiheet/kokeilu.md:12 teksti: Osoitteessa «\\example.fi» on välilyönti, kenoviiva, lainausmerkki tai kulmasulku. Avaa sivu selaimessa ja kopioi osoite sen osoiteriviltä.',
    'content/aiheet/kokeilu.md:12 teksti: Osoitteessa «/\\example.fi/» on välilyönti, kenoviiva, lainausmerkki tai kulmasulku. Avaa sivu selaimessa ja kopioi osoite sen osoiteriviltä.',
    'content/aiheet/kokeilu.md:14 teksti: Linkin osoite alkaa «javascript:», jota ei sallita. Sallitut alut ovat https://, mailto:, tel: ja sivuston omille sivuille /.',
  ],
  'link-slash': [
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoitteen «/hankkeet/popsote» lopusta puuttuu /. Kirjoita /hankkeet/popsote/.',
  ],
  'link-title': [
    'content/aiheet/kokeilu.md:6 teksti: Linkin osoitteen jälkeen on teksti «Siirry hakuun», joka ei näy kaikille lukijoille. Poista lainausmerkeissä oleva teksti ja kirjoita asia linkin tekstiin.',
    'content/aiheet/kokeilu.md:8 teksti: Linkin osoitteen jälkeen on teksti «Hankkeet», joka ei näy kaikille lukijoille. Poista lainausmerkeissä oleva teksti ja kirjoita asia linkin tekstiin.',
  ],
  'link-url': [
    'content/aiheet/kokeilu.md:6 teksti: «https://» ei ole verkko-osoite. Kirjoita koko osoite, joka alkaa https://.',
    'content/aiheet/kokeilu.md:6 teksti: «https://finlex» ei ole verkko-osoite. Kirjoita koko osoite, joka alkaa https://.',
    'content/aiheet/kokeilu.md:6 teksti: Osoitteessa «https://a:b@example.fi/» on käyttäjätunnus. Poista osoitteesta merkkiä @ edeltävä osa.',
    'content/aiheet/kokeilu.md:6 teksti: Linkillä ei ole osoitetta. Kirjoita osoite sulkeisiin linkkitekstin jälkeen: [teksti](/sivu/).',
  ],
  'mdx-autolink': [
    'content/aiheet/kokeilu.mdx:6 teksti: Osoite on kulmasuluissa, mikä ei toimi MDX-tiedostossa. Kirjoita linkki muodossa [teksti](https://…).',
  ],
  'mdx-broken-expression': [
    'content/aiheet/kokeilu.mdx:6 teksti: Tekstissä on aaltosulku, joka on MDX-tiedostossa koodin merkki, eikä koodia sallita. Poista aaltosulut; jos merkki kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\{.',
  ],
  'mdx-comment': [
    'content/aiheet/kokeilu.mdx:6 teksti: Tekstissä on HTML-kommentti, jota ei sallita. Poista kommentti.',
  ],
  'mdx-expression': [
    'content/aiheet/kokeilu.mdx:6 teksti: Tekstissä on aaltosulku, joka on MDX-tiedostossa koodin merkki, eikä koodia sallita. Poista aaltosulut; jos merkki kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\{.',
    'content/aiheet/kokeilu.mdx:8 teksti: Tekstissä on aaltosulku, joka on MDX-tiedostossa koodin merkki, eikä koodia sallita. Poista aaltosulut; jos merkki kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\{.',
    'content/aiheet/kokeilu.mdx:10 huomio: Tekstissä on aaltosulku, joka on MDX-tiedostossa koodin merkki, eikä koodia sallita. Kirjoita arvo lainausmerkkeihin: title="…".',
  ],
  'mdx-html': [
    'content/aiheet/kokeilu.mdx:6 teksti: Tekstissä on merkintä «<b>», jota ei sallita. Poista merkintä ja kirjoita Markdown-merkinnöin: **teksti**.',
    'content/aiheet/kokeilu.mdx:8 teksti: Tekstissä on HTML-merkintä «<div>», jota ei sallita. Kirjoita teksti Markdown-merkinnöin tai käytä lohkoa, esimerkiksi <Huomio>.',
    'content/aiheet/kokeilu.mdx:10 teksti: Tekstissä on HTML-merkintä «<script>», jota ei sallita. Kirjoita teksti Markdown-merkinnöin tai käytä lohkoa, esimerkiksi <Huomio>.',
    'content/aiheet/kokeilu.mdx:12 teksti: Tekstissä on merkintä «<>», jota ei sallita. Poista merkintä ja kirjoita teksti Markdown-merkinnöin.',
  ],
  'mdx-import': [
    'content/aiheet/kokeilu.mdx:6 teksti: Rivi alkaa sanalla «import» tai «export», joka on MDX-tiedostossa koodia, eikä koodia sallita. Poista rivi; lohkot, kuten <Huomio>, toimivat ilman sitä.',
    'content/aiheet/kokeilu.mdx:10 teksti: Rivi alkaa sanalla «import» tai «export», joka on MDX-tiedostossa koodia, eikä koodia sallita. Poista rivi; lohkot, kuten <Huomio>, toimivat ilman sitä.',
  ],
  'mdx-less-than': [
    'content/aiheet/kokeilu.mdx:6 teksti: Merkki «<» tai «{» aloittaa MDX-tiedostossa lohkon, mutta lohko on rikki. Korjaa lohkon merkintä; jos merkki kuuluu tekstiin, kirjoita sen eteen kenoviiva: \\<.',
  ],
  'mdx-mismatch': [
    'content/aiheet/kokeilu.mdx:10 teksti: Loppumerkintä «</Vaiheet>» ei vastaa lohkon alkua. Sulje lohkot samoilla nimillä, sisin ensin.',
  ],
  'mdx-stray': [
    'content/aiheet/kokeilu.mdx:8 teksti: Rivillä on loppumerkintä, mutta lohkoa ei ole avattu. Poista loppumerkintä tai lisää alkumerkintä.',
  ],
  'mdx-unclosed': [
    'content/aiheet/kokeilu.mdx:6 teksti: Lohkoa «<Huomio>» ei ole suljettu. Lisää lohkon loppuun oma rivi «</Huomio>».',
  ],
  'mdx-unknown': [
    'content/aiheet/kokeilu.mdx:6 teksti: Lohkoa «Huomoi» ei ole. Tarkoititko «Huomio»?',
    'content/aiheet/kokeilu.mdx:12 teksti: Lohko «Huomio» on tekstin keskellä. Kirjoita lohko omaksi kappaleekseen, tyhjä rivi ennen ja jälkeen.',
    'content/aiheet/kokeilu.mdx:14 kuva: Lohkolla «Kuva» ei ole sisältöä, mutta sen sisälle on kirjoitettu. Kirjoita lohko muodossa <Kuva … /> ja siirrä teksti sen jälkeen.',
    'content/aiheet/kokeilu.mdx:16 huomio: Lohko «huomio» on tyhjä. Kirjoita lohkon sisältö tai poista lohko.',
    'content/aiheet/kokeilu.mdx:18 huomio: Lohkossa on kohta «title» kahdesti. Poista toinen.',
  ],
  'media-path': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:8 image.src: Tiedoston polku «kartta.png» ei ala /media/. Tallenna tiedosto kansioon public/media ja kirjoita polku muodossa /media/tiedosto.png.',
    'content/ajankohtaista/2021-08-04-kokeilu.md:12 kuva.src: Tiedoston polussa «/media/../kartta.png» on kaksi pistettä. Kirjoita polku ilman merkkejä «..».',
    'content/ajankohtaista/2021-08-04-kokeilu.md:14 kuva.src: Tiedoston polussa «/media/oma kartta.png» on merkkejä, jotka eivät sovi osoitteeseen. Nimeä tiedosto niin, että nimessä on vain kirjaimia a–z, numeroita, viivoja ja pisteitä.',
  ],
  'milestones-order': [
    'content/hankkeet/kokeilu.md:8 milestones.date: Päivä 2020 on ennen edellistä kohtaa 2021-03. Järjestä kohdat niin, että vanhin on ensin.',
  ],
  'moment-change': [
    'content/ilmoitukset/2026-03-20-kesaaika.md:6 starts: Kellonaikaa 2026-03-29T03:30 ei ole: kello siirtyy silloin kolmesta neljään. Kirjoita aika ennen kello kolmea tai neljästä eteenpäin.',
    'content/ilmoitukset/2026-10-20-talviaika.md:7 ends: Kellonaika 2026-10-25T03:00 on kahdesti: kello siirtyy silloin neljästä kolmeen. Kirjoita aika ennen kello kolmea tai neljästä eteenpäin.',
  ],
  'moment-clock': [
    'content/ilmoitukset/2026-11-20-hetki.md:6 starts: Kellonaikaa 24:10 ei ole: «2026-11-20T24:10». Kirjoita tunnit 00–23 ja minuutit 00–59.',
    'content/ilmoitukset/2026-11-20-hetki.md:7 ends: Päivää 2026-11-31 ei ole kalenterissa. Kuukaudessa 2026-11 on päivät 01–30; korjaa päivä.',
  ],
  'moment-form': [
    'content/ilmoitukset/2026-11-20-hetki.md:6 starts: «20.11.2026 klo 8.00» ei ole hetki tässä käytetyssä muodossa. Kirjoita 2026-11-20T08:00, Suomen kelloa ilman sekunteja ja aikavyöhykettä.',
    'content/ilmoitukset/2026-11-20-hetki.md:7 ends: «2026-11-21T08:00:00+02:00» ei ole hetki tässä käytetyssä muodossa. Kirjoita 2026-11-21T08:00, Suomen kelloa ilman sekunteja ja aikavyöhykettä.',
  ],
  'municipality-twice': [
    'content/alueet/kokeilu.md:12 municipalities.name: Kunta «kuusamo» on jo tiedostossa content/alueet/koillismaa.md. Poista kunta toisesta paikasta.',
    'content/alueet/kokeilu.md:20 municipalities.name: Kunta «Oulu» on jo tiedostossa content/alueet/kokeilu.md. Poista kunta toisesta paikasta.',
  ],
  'municipality-page': [
    'content/sivut/kuusamo.md:1 tiedosto: Sivun osoite /kuusamo/ on kunnan «Kuusamo», ja se vie kunnan alueen sivulle. Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana.',
  ],
  'name-without-date': [
    'content/ajankohtaista/kokeilu.md:1 tiedosto: Tiedoston nimen alusta puuttuu päivä. Nimeä tiedosto muotoon 2021-08-04-kokeilu.md.',
  ],
  'notice-long': [
    'content/ilmoitukset/2026-11-20-pitka.md:7 ends: Ilmoitus olisi voimassa yli 30 päivää. Kirjoita loppu viimeistään 2026-12-20T08:00, ja jatka aikaa myöhemmin tarvittaessa.',
  ],
  'notice-times': [
    'content/ilmoitukset/2026-11-20-takaperin.md:6 starts: Alku 2026-11-19T08:00 on ennen julkaisupäivää 2026-11-20. Korjaa kohta «date» tai «starts».',
    'content/ilmoitukset/2026-11-20-takaperin.md:7 ends: Loppu 2026-11-19T07:00 ei ole alun 2026-11-19T08:00 jälkeen. Korjaa kohta «starts» tai «ends».',
  ],
  'notices-at-once': [
    'content/ilmoitukset/2026-11-22-ilmoitus-2.md:6 starts: Samaan aikaan on voimassa jo 2 ilmoitusta: content/ilmoitukset/2026-11-20-ilmoitus-0.md, content/ilmoitukset/2026-11-21-ilmoitus-1.md. Siirrä alkua, lyhennä muiden aikaa tai yhdistä ilmoitukset.',
  ],
  'number-as-list': [
    'content/aiheet/kokeilu.md:6 teksti: Rivin alun «3.» tekee rivistä numeroidun luettelon. Jos luku kuuluu tekstiin, kirjoita eteen kenoviiva: 3\\.; luettelo alkaa luvusta 1 ja siinä on monta kohtaa.',
    'content/aiheet/kokeilu.md:12 teksti: Luku «21.» näkyisi lukijalle lukuna 2. Korjaa luettelon numerointi; jos luku kuuluu tekstiin, kirjoita eteen kenoviiva: 21\\.',
  ],
  'parent-cycle': [
    'content/hankkeet/a.md:5 parent: Ylemmät tasot kiertävät kehää: «a» → «b» → «c» → «a». Poista kenttä «parent» siltä, joka on ylin.',
  ],
  'parent-itself': [
    'content/hankkeet/kokeilu.md:5 parent: Ylemmät tasot kiertävät kehää: «kokeilu» → «kokeilu». Poista kenttä «parent» siltä, joka on ylin.',
  ],
  'reference-twice': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:7 topics: Arvo «rahoitus» on luettelossa kahdesti. Poista toinen.',
  ],
  'region-three-levels': [
    'content/alueet/kokeilu.md:11 parent: Alue «koillismaa» kuuluu itse alueeseen «pohjois-pohjanmaa», ja tasoja voi olla vain kaksi. Kirjoita tähän hyvinvointialue, joka ei kuulu mihinkään.',
  ],
  replacement: [
    'content/aiheet/kokeilu.md:6 tiedosto: Rivillä on merkki «�», joka syntyy, kun kirjain on hävinnyt. Kirjoita oikea kirjain sen tilalle.',
  ],
  'review-future': [
    'content/sivut/kokeilu.md:4 reviewed: Kohdan «Tarkistettu» päivä 2026-11-23 on tulevaisuudessa. Kirjoita päivä, jona sivu on tarkistettu, viimeistään 2026-11-22.',
  ],
  'review-order': [
    'content/sivut/kokeilu.md:5 reviewBy: Seuraava tarkistus 2021-08-03 on ennen edellistä tarkistusta 2021-08-04. Korjaa kohta «reviewed» tai «reviewBy».',
  ],
  'settings-email': [
    'content/asetukset.yml:6 feedback: «palaute(at)example.fi» ei ole sähköpostiosoite. Kirjoita osoite muodossa nimi@example.fi.',
    'content/asetukset.yml:7 security: «tietoturva» ei ole sähköpostiosoite. Kirjoita osoite muodossa nimi@example.fi.',
  ],
  'settings-hidden': [
    'content/asetukset.yml:2 tiedosto: Rivillä on näkymätön leveydetön merkki (U+200B). Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta.',
  ],
  'settings-intro-twice': [
    'content/asetukset.yml:9 intros: Arvo «blogi» on luettelossa kahdesti. Poista toinen.',
    `content/asetukset.yml:11 intros.section: Arvo «uutiset» ei ole sallittu. Sallitut arvot: ${quotedList(sectionTypes.map(({ folder }) => folder))}.`,
  ],
  'settings-missing-field': [
    'content/asetukset.yml:1 description: Pakollinen kohta «Kuvaus» puuttuu. Lisää rivi «description: …». Yksi virke, 40–240 merkkiä: mitä sivustolla on. Näkyy myös hakukoneissa.',
    'content/asetukset.yml:1 repository: Pakollinen kohta «Säilö» puuttuu. Lisää rivi «repository: …». Missä sisältö on git-palvelussa, muodossa omistaja/nimi.',
    'content/asetukset.yml:2 heading: Kenttä on tyhjä. Kirjoita arvo. Etusivun ja yhteisen jakokuvan pääotsikko.',
  ],
  'settings-name-long': [
    'content/asetukset.yml:1 name: Teksti on liian pitkä: 50 merkkiä, enintään 40. Poista vähintään 10 merkkiä.',
  ],
  'settings-not-fields': [
    'content/asetukset.yml:1 tiedosto: Tietokenttiä ei ole. Kirjoita kentät, kukin omalle rivilleen muodossa «name: Sivusto».',
  ],
  'settings-origin-http': [
    'content/asetukset.yml:4 origin: Arvo «http://popsote.fi» ei ole oikeassa muodossa. Kirjoita https:// ja verkkotunnus pienin kirjaimin, ilman polkua ja loppuviivaa.',
  ],
  'settings-origin-path': [
    'content/asetukset.yml:4 origin: Arvo «https://popsote.fi/sivusto/» ei ole oikeassa muodossa. Kirjoita https:// ja verkkotunnus pienin kirjaimin, ilman polkua ja loppuviivaa.',
  ],
  'settings-repository': [
    'content/asetukset.yml:5 repository: Arvo «https://github.com/omistaja/sivusto» ei ole oikeassa muodossa. Kirjoita säilön omistaja ja nimi vinoviivalla erotettuina: omistaja/nimi.',
    'content/asetukset.yml:6 branch: Arvo «oma haara» ei ole oikeassa muodossa. Kirjoita haaran nimi kirjaimin a–z, numeroin ja merkein . _ / -.',
    'content/asetukset.yml:7 gitApi: Osoite «http://git.example.fi» ei ole suojattu. Kirjoita https:// osoitteen alkuun: https://git.example.fi.',
  ],
  'settings-service': [
    'content/asetukset.yml:7 services: Kohdista «url» tai «phone» on annettava toinen. Lisää joko «url» tai «phone».',
    'content/asetukset.yml:8 services: Kohdista «url» ja «phone» saa antaa vain toisen. Poista toinen.',
    "content/asetukset.yml:12 services.phone: Arvo «112» luetaan numeroksi, mutta tähän kuuluu tekstiä. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '112'.",
    'content/asetukset.yml:14 services.url: Osoite «https://popsote.fi/yhteystiedot/» vie tälle sivustolle. Kirjoita osoite ilman verkkotunnusta: /yhteystiedot/.',
  ],
  'settings-unknown': [
    'content/asetukset.yml:6 mottoo: Kenttää «mottoo» ei ole. Tarkoititko «motto»?',
    'content/asetukset.yml:8 services.nimi: Kenttää «nimi» ei ole. Tarkoititko «name»?',
    'content/asetukset.yml:8 services.name: Pakollinen kohta «Nimi» puuttuu. Lisää rivi «name: …». Palvelun nimi.',
  ],
  'settings-yaml': [
    "content/asetukset.yml:6 motto: Arvossa on kaksoispiste ja sen jälkeen välilyönti. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '…'.",
  ],
  'slug-bad': [
    'content/aiheet/Hyvä alue_2.md:1 tiedosto: Tiedoston nimessä saa olla vain pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysviivoja. Nimeä tiedosto muotoon hyva-alue-2.md.',
  ],
  'slug-bad-dated': [
    'content/ajankohtaista/2021-08-04-Äänestys-alkaa.md:1 tiedosto: Tiedoston nimessä saa olla vain pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysviivoja. Nimeä tiedosto muotoon 2021-08-04-aanestys-alkaa.md.',
  ],
  'slug-reserved': [
    'content/sivut/404.md:1 tiedosto: Nimi «404» on varattu sivuston omaan käyttöön. Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana.',
    'content/sivut/410.md:1 tiedosto: Nimi «410» on varattu sivuston omaan käyttöön. Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana.',
    'content/sivut/data.md:1 tiedosto: Nimi «data» on varattu sivuston omaan käyttöön. Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana.',
    'content/sivut/haku.md:1 tiedosto: Nimi «haku» on varattu sivuston omaan käyttöön. Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana.',
    'content/sivut/sv.md:1 tiedosto: Nimi «sv» on varattu sivuston omaan käyttöön. Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana.',
  ],
  'slug-reserved-archive': [
    'content/ajankohtaista/2021-08-04-vuosi.md:1 tiedosto: Nimi «vuosi» on varattu sivuston omaan käyttöön. Nimeä tiedosto toisin, esimerkiksi lisäämällä nimeen sana.',
  ],
  'slug-twice': [
    'content/ajankohtaista/2022-07-07-hakuaika-paattyy.md:1 tiedosto: Osoite on sama kuin tiedostolla content/ajankohtaista/2021-07-07-hakuaika-paattyy.md, koska päivä ei kuulu osoitteeseen. Vaihda toisen tiedoston nimi tai poista toinen.',
  ],
  'slug-twice-mdx': [
    'content/aiheet/rahoitus.mdx:1 tiedosto: Osoite on sama kuin tiedostolla content/aiheet/rahoitus.md. Vaihda toisen tiedoston nimi tai poista toinen.',
  ],
  'status-end-missing': [
    'content/hankkeet/kokeilu.md:5 end: Hanke on päättynyt ja sen alku 2021-03 on kerrottu, mutta loppu puuttuu. Kirjoita «end», tai jätä «start» pois.',
  ],
  'status-planned-past': [
    'content/hankkeet/kokeilu.md:5 end: Hanke on suunnitteilla, mutta sen loppu 2026-10 on jo mennyt. Korjaa kohta «status» tai «end».',
  ],
  'steps-start': [
    'content/aiheet/kokeilu.md:6 vaiheet: Vaiheiden numerointi alkaa luvusta 3. Aloita numerointi luvusta 1: «1. Ensimmäinen vaihe.».',
  ],
  subfolder: [
    'content/aiheet/vanhat:1 tiedosto: Sisältökansiossa on alikansio, jonka tiedostoja ei julkaistaisi. Siirrä tiedostot suoraan kansioon «aiheet» ja poista alikansio.',
  ],
  'summary-twice': [
    'content/aiheet/toinen.md:3 summary: Tiivistelmä on sama kuin tiedostolla content/aiheet/kokeilu.md. Kirjoita tiivistelmä, joka kertoo juuri tästä sisällöstä.',
  ],
  table: [
    'content/aiheet/kokeilu.md:6 teksti: Taulukossa on tyhjä otsikkosolu. Kirjoita jokaiselle sarakkeelle otsikko.',
    'content/aiheet/kokeilu.md:12 teksti: Taulukon rivillä 1 on enemmän soluja kuin otsikoita, joten osa ei näkyisi. Poista liiat solut tai lisää otsikko.',
  ],
  tabs: [
    'content/aiheet/kokeilu.md:2 tiedosto: Rivillä on sarkain (Tab-näppäimen merkki). Korvaa sarkain välilyönneillä.',
    'content/aiheet/kokeilu.md:6 tiedosto: Rivillä on sarkain (Tab-näppäimen merkki). Korvaa sarkain välilyönneillä.',
  ],
  'tabs-front-matter': [
    'content/aiheet/kokeilu.md:2 tiedosto: Rivillä on sarkain (Tab-näppäimen merkki). Korvaa sarkain välilyönneillä.',
    'content/aiheet/kokeilu.md:5 tiedosto: Rivillä on sarkain (Tab-näppäimen merkki). Korvaa sarkain välilyönneillä.',
    'content/aiheet/kokeilu.md:6 tiedosto: Rivillä on sarkain (Tab-näppäimen merkki). Korvaa sarkain välilyönneillä.',
  ],
  'task-list': [
    'content/aiheet/kokeilu.md:6 teksti: Luettelossa on valintaruutu [ ], jota sivulla ei voi käyttää. Poista hakasulut luettelon riviltä.',
    'content/aiheet/kokeilu.md:7 teksti: Luettelossa on valintaruutu [ ], jota sivulla ei voi käyttää. Poista hakasulut luettelon riviltä.',
  ],
  'text-bidi-escape': [
    'content/aiheet/kokeilu.md:2 title: Rivillä on näkymätön tekstin suunnan vaihtava merkki (U+202E). Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta.',
  ],
  'text-control-escape': [
    'content/aiheet/kokeilu.md:2 title: Rivillä on ohjausmerkki (U+0007). Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta.',
  ],
  'text-html': [
    'content/aiheet/kokeilu.md:2 title: Tekstissä on HTML-merkintää, jota ei sallita. Kirjoita pelkkä teksti ilman merkkejä < ja >.',
    'content/aiheet/kokeilu.md:5 synonyms: Tekstissä on HTML-merkintää, jota ei sallita. Kirjoita pelkkä teksti ilman merkkejä < ja >.',
    'content/aiheet/kokeilu.md:6 synonyms: Tekstissä on HTML-koodia «onclick=», jota ei sallita. Poista koodi ja kirjoita pelkkä teksti.',
  ],
  'text-length-visible': [
    'content/aiheet/toinen.md:2 title: Teksti on liian pitkä: 91 merkkiä, enintään 90. Poista vähintään 1 merkki.',
  ],
  'text-line-break': [
    'content/aiheet/kokeilu.md:2 title: Arvossa on rivinvaihto tai sarkain. Kirjoita arvo yhdelle riville.',
    'content/aiheet/kokeilu.md:5 summary: Arvossa on rivinvaihto tai sarkain. Kirjoita arvo yhdelle riville.',
  ],
  'text-markdown': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:2 title: Tekstissä on Markdown-merkintä «**alkoi**», jonka merkit näkyisivät lukijalle. Kirjoita kohta ilman merkkejä; tässä kentässä on pelkkää tekstiä.',
    'content/ajankohtaista/2021-08-04-kokeilu.md:4 summary: Tekstissä on Markdown-merkintä «[ohje](/haku/)», jonka merkit näkyisivät lukijalle. Kirjoita kohta ilman merkkejä; tässä kentässä on pelkkää tekstiä.',
    'content/ajankohtaista/2021-08-04-kokeilu.md:9 changes.note: Tekstissä on Markdown-merkintä «_hinta_», jonka merkit näkyisivät lukijalle. Kirjoita kohta ilman merkkejä; tässä kentässä on pelkkää tekstiä.',
    'content/ajankohtaista/2021-08-04-kokeilu.md:11 changes.note: Tekstissä on Markdown-merkintä «*hinta*», jonka merkit näkyisivät lukijalle. Kirjoita kohta ilman merkkejä; tässä kentässä on pelkkää tekstiä.',
    'content/ajankohtaista/2021-08-04-kokeilu.md:13 changes.note: Tekstissä on Markdown-merkintä «`hinta`», jonka merkit näkyisivät lukijalle. Kirjoita kohta ilman merkkejä; tässä kentässä on pelkkää tekstiä.',
    'content/ajankohtaista/2021-08-04-kokeilu.md:16 kuva.caption: Tekstissä on Markdown-merkintä «__Kunnat__», jonka merkit näkyisivät lukijalle. Kirjoita kohta ilman merkkejä; tässä kentässä on pelkkää tekstiä.',
    'content/ajankohtaista/2021-08-04-kokeilu.md:18 huomio.title: Tekstissä on Markdown-merkintä «## Otsikko», jonka merkit näkyisivät lukijalle. Kirjoita kohta ilman merkkejä; tässä kentässä on pelkkää tekstiä.',
  ],
  'text-spaces': [
    'content/aiheet/kokeilu.md:2 title: Arvon alussa tai lopussa on tyhjää. Poista tyhjä lainausmerkkien sisältä.',
  ],
  'text-too-long': [
    'content/aiheet/kokeilu.md:2 title: Teksti on liian pitkä: 103 merkkiä, enintään 90. Poista vähintään 13 merkkiä.',
  ],
  'text-too-short': [
    'content/aiheet/kokeilu.md:2 title: Teksti on liian lyhyt: 2 merkkiä, vähintään 3. Lisää vähintään 1 merkki.',
    'content/aiheet/kokeilu.md:3 summary: Teksti on liian lyhyt: 12 merkkiä, vähintään 40. Lisää vähintään 28 merkkiä.',
  ],
  'tile-twice': [
    'content/alueet/kokeilu.md:14 municipalities.col: Kunnan «Oulu» ruudussa (sarake 8, rivi 2) on jo «Kuusamo». Anna kunnalle oma ruutu.',
  ],
  'title-twice': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:2 title: Otsikko on sama kuin tiedostolla content/ajankohtaista/2021-07-07-hakuaika-paattyy.md. Kirjoita otsikko, josta sisällöt erottaa toisistaan.',
  ],
  'unknown-author': [
    'content/blogi/2021-08-04-kokeilu.md:6 authors: Kirjoittajaa «viestintätiimi» ei ole. Tarkoititko «viestintatiimi»?',
  ],
  'unknown-corrects': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:7 corrects: Uutista «2021-07-07-hakuaika-paattyy» ei ole. Kirjoita lyhytnimi ilman päivää: hakuaika-paattyy.',
  ],
  'unknown-corrects-far': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:7 corrects: Uutista «aivan-muuta-on» ei ole. Lyhytnimet ovat «elokuva», «hakuaika-paattyy», «kokeilu» ja «rahoitus-kasvaa».',
  ],
  'unknown-parent': ['content/hankkeet/kokeilu.md:5 parent: Hanketta «popsoten» ei ole. Tarkoititko «popsote»?'],
  'unknown-region': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:8 regions: Aluetta «lappi» ei ole. Lyhytnimet ovat «koillismaa» ja «pohjois-pohjanmaa».',
  ],
  'unknown-topic': [
    'content/ajankohtaista/2021-08-04-kokeilu.md:6 topics: Aihetta «rahotus» ei ole. Tarkoititko «rahoitus»?',
  ],
  'url-characters': [
    'content/aiheet/kokeilu.md:6 video.href: Osoitteessa «https://nimi@example.fi/» on käyttäjätunnus. Poista osoitteesta merkkiä @ edeltävä osa.',
    'content/aiheet/kokeilu.md:8 teksti: Osoitteessa «https://example.fi/"x» on välilyönti, kenoviiva, lainausmerkki tai kulmasulku. Avaa sivu selaimessa ja kopioi osoite sen osoiteriviltä.',
    'content/aiheet/kokeilu.md:8 teksti: Linkki on rikki, ja sen merkit näkyisivät tekstissä. Kirjoita linkki muodossa [teksti](/osoite/), osoite ilman välilyöntejä.',
    'content/aiheet/kokeilu.md:8 teksti: Tekstissä on HTML-merkintä «<b>», jota ei sallita. Poista merkintä ja kirjoita Markdown-merkinnöin: **teksti**.',
    'content/aiheet/kokeilu.md:8 teksti: Osoitteessa «https://@example.fi/» on käyttäjätunnus. Poista osoitteesta merkkiä @ edeltävä osa.',
    'content/sivut/kokeilu.md:7 documents.url: Osoitteessa «https://example.fi/\\x» on välilyönti, kenoviiva, lainausmerkki tai kulmasulku. Avaa sivu selaimessa ja kopioi osoite sen osoiteriviltä.',
    'content/sivut/kokeilu.md:9 documents.url: Osoitteessa «https://example.fi/"x» on välilyönti, kenoviiva, lainausmerkki tai kulmasulku. Avaa sivu selaimessa ja kopioi osoite sen osoiteriviltä.',
    'content/sivut/kokeilu.md:13 documents.url: Osoitteessa «https://example.fi/<x>» on välilyönti, kenoviiva, lainausmerkki tai kulmasulku. Avaa sivu selaimessa ja kopioi osoite sen osoiteriviltä.',
    'content/sivut/kokeilu.md:15 documents.url: Osoitteessa «https://example.fi/a b» on välilyönti, kenoviiva, lainausmerkki tai kulmasulku. Avaa sivu selaimessa ja kopioi osoite sen osoiteriviltä.',
    'content/sivut/kokeilu.md:17 documents.url: Osoitteessa «https://@example.fi/» on käyttäjätunnus. Poista osoitteesta merkkiä @ edeltävä osa.',
    'content/sivut/kokeilu.md:19 documents.url: Osoitteessa «https://popsote.fi@example.fi/» on käyttäjätunnus. Poista osoitteesta merkkiä @ edeltävä osa.',
  ],
  'yaml-anchor': [
    'content/aiheet/kokeilu.md:2 tiedosto: Merkinnällä «&nimi» on YAML-kielessä erikoismerkitys, eikä sitä voi käyttää tässä. Kirjoita arvo kokonaan; jos merkki kuuluu tekstiin, kirjoita koko arvo lainausmerkkeihin.',
    'content/aiheet/kokeilu.md:3 tiedosto: Merkinnällä «*nimi» on YAML-kielessä erikoismerkitys, eikä sitä voi käyttää tässä. Kirjoita arvo kokonaan; jos merkki kuuluu tekstiin, kirjoita koko arvo lainausmerkkeihin.',
  ],
  'yaml-at': [
    "content/aiheet/kokeilu.md:2 title: Arvo alkaa merkillä, jolla on erikoismerkitys. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '…'.",
  ],
  'yaml-colon': [
    "content/aiheet/kokeilu.md:2 title: Arvossa on kaksoispiste ja sen jälkeen välilyönti. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '…'.",
  ],
  'yaml-comment-value': [
    'content/aiheet/kokeilu.md:2 tiedosto: Merkki # ja sen jälkeinen «Kokeilu» jäisivät pois arvosta. Kirjoita koko arvo lainausmerkkeihin, jos # kuuluu siihen, tai poista merkki ja sen loppu.',
    'content/aiheet/kokeilu.md:2 title: Kenttä on tyhjä. Kirjoita arvo. Lyhyt ja asian ydin ensin, enintään 90 merkkiä.',
  ],
  'yaml-dash': [
    "content/aiheet/kokeilu.md:2 title: Arvo alkaa viivalla, joka tarkoittaa luetteloa. Siirrä luettelo kentän alle omille riveilleen «  - arvo»; jos viiva kuuluu arvoon, kirjoita arvo yksinkertaisiin lainausmerkkeihin: '- …'.",
  ],
  'yaml-duplicate': [
    'content/aiheet/kokeilu.md:3 title: Kenttä «title» on samassa kohdassa kahdesti. Poista toinen tai yhdistä arvot.',
  ],
  'yaml-escape': [
    "content/aiheet/kokeilu.md:2 title: Kenoviivalla «\\» on erikoismerkitys kaksinkertaisissa lainausmerkeissä. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '…'.",
  ],
  'yaml-exclamation': [
    'content/aiheet/kokeilu.md:2 tiedosto: Merkinnällä «!Huom» on YAML-kielessä erikoismerkitys, eikä sitä voi käyttää tässä. Kirjoita arvo kokonaan; jos merkki kuuluu tekstiin, kirjoita koko arvo lainausmerkkeihin.',
  ],
  'yaml-hash': [
    'content/aiheet/kokeilu.md:3 tiedosto: Merkki # ja sen jälkeinen «1 # osa 2» jäisivät pois arvosta. Kirjoita koko arvo lainausmerkkeihin, jos # kuuluu siihen, tai poista merkki ja sen loppu.',
    'content/aiheet/kokeilu.md:7 tiedosto: Merkki # ja sen jälkeinen «palkka» jäisivät pois arvosta. Kirjoita koko arvo lainausmerkkeihin, jos # kuuluu siihen, tai poista merkki ja sen loppu.',
  ],
  'yaml-indent': [
    'content/aiheet/kokeilu.md:5 draft: Tämän tai seuraavan rivin sisennys on väärin, tai sulku on sulkematta. Aloita kentät rivin alusta ja sisennä niiden alla olevat rivit kahdella välilyönnillä.',
  ],
  'yaml-indent-field': [
    'content/aiheet/kokeilu.md:2 title: Tämän tai seuraavan rivin sisennys on väärin, tai sulku on sulkematta. Aloita kentät rivin alusta ja sisennä niiden alla olevat rivit kahdella välilyönnillä.',
  ],
  'yaml-list-indent': [
    'content/aiheet/kokeilu.md:6 tiedosto: Tämän tai seuraavan rivin sisennys on väärin, tai sulku on sulkematta. Aloita kentät rivin alusta ja sisennä niiden alla olevat rivit kahdella välilyönnillä.',
  ],
  'yaml-no-colon': [
    'content/aiheet/kokeilu.md:2 tiedosto: Rivistä ei selviä, mihin kenttään se kuuluu. Kirjoita rivin alkuun kentän nimi, kaksoispiste ja välilyönti, esimerkiksi «title: Otsikko».',
  ],
  'yaml-no-space': [
    'content/aiheet/kokeilu.md:2 title: Kaksoispisteen jälkeen puuttuu välilyönti. Kirjoita «title: Kokeilu».',
    'content/aiheet/kolmas.md:3 summary: Kaksoispisteen jälkeen puuttuu välilyönti. Kirjoita «summary: Tiivistelmä, joka on juuri niin pitkä kuin tiivistelmän pitää olla.».',
    'content/aiheet/toinen.md:3 title: Kaksoispisteen jälkeen puuttuu välilyönti. Kirjoita «title: Kokeilu».',
  ],
  'yaml-not-fields': [
    'content/aiheet/kokeilu.md:2 tiedosto: Tietokenttiä ei ole. Kirjoita rivien «---» väliin kentät, kukin omalle rivilleen muodossa «title: Otsikko».',
  ],
  'yaml-question': [
    "content/aiheet/kokeilu.md:2 title: Arvo alkaa kysymysmerkillä ja välilyönnillä. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '…'.",
  ],
  'yaml-quote': [
    'content/aiheet/kokeilu.md:2 title: Arvon lopusta puuttuu lainausmerkki. Lisää rivin loppuun sama lainausmerkki, jolla arvo alkaa.',
  ],
  'yaml-quote-part': [
    "content/aiheet/kokeilu.md:2 title: Arvo jatkuu lainausmerkin jälkeen, vaikka se päättyi siihen. Kirjoita koko arvo yksinkertaisiin lainausmerkkeihin, sisällä oleva ' kahdesti: '\"Kokeilu\" on alkanut'.",
    "content/aiheet/lista.md:5 tiedosto: Arvo jatkuu lainausmerkin jälkeen, vaikka se päättyi siihen. Kirjoita koko arvo yksinkertaisiin lainausmerkkeihin, sisällä oleva ' kahdesti: '''sote'' uudistus'.",
    "content/aiheet/toinen.md:2 title: Arvo jatkuu lainausmerkin jälkeen, vaikka se päättyi siihen. Kirjoita koko arvo yksinkertaisiin lainausmerkkeihin, sisällä oleva ' kahdesti: 'Kokeilu''n alku'.",
  ],
  'yaml-second-document': [
    'content/aiheet/kokeilu.md:4 tiedosto: Rivi «...» päättää tietokentät, joten sen jälkeiset kentät jäisivät pois. Poista rivi.',
  ],
  'yaml-tag': [
    "content/aiheet/kokeilu.md:2 title: Arvo alkaa merkillä, jolla on erikoismerkitys. Kirjoita arvo yksinkertaisiin lainausmerkkeihin: '…'.",
  ],
  'zero-width': [
    'content/aiheet/kokeilu.md:2 tiedosto: Rivillä on näkymätön leveydetön merkki (U+FEFF). Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta.',
    'content/aiheet/kokeilu.md:6 tiedosto: Rivillä on näkymätön leveydetön merkki (U+200B). Poista rivi ja kirjoita se uudelleen näppäimistöltä, älä liitä sitä toisesta ohjelmasta.',
  ],
}

describe('each rule tells what is wrong and how to mend it', () => {
  const copy = sharedCopy()
  afterAll(copy.remove)

  test.each(Object.entries(rules))('%s', async (rule, expected) => {
    expect(await copy.messagesWith(join(fixtures, 'bad', rule))).toEqual(expected)
  })

  test('every fixture has its messages, and every message its fixture', () => {
    expect(readdirSync(join(fixtures, 'bad')).toSorted()).toEqual(Object.keys(rules).toSorted())
  })
})
