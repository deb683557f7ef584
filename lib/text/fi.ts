/** The Finnish texts of the interface; another language is another such file. Those of blocks are in `lib/content/markdown/`. */
export const t = {
  lang: 'fi',
  skipToContent: 'Siirry sisältöön',
  menu: 'Valikko',
  mainNavigation: 'Päävalikko',
  breadcrumb: 'Murupolku',
  front: 'Etusivu',
  frontPage: {
    follow: 'Seuraa ja osallistu',
    followText: 'Näin saat tiedon uusista kirjoituksista ja löydät tavat vaikuttaa.',
  },
  languages: { nav: 'Kielet', footer: 'Selkosuomi ja muut kielet' },
  /** For those who came for help and not to read. */
  services: {
    title: 'Tarvitsetko palveluja tai apua?',
    text: 'Palvelut järjestää oma hyvinvointialueesi. Tällä sivustolla ei voi varata aikaa eikä asioida.',
  },
  search: {
    title: 'Haku',
    label: 'Hae sivustolta',
    button: 'Hae',
    intro: 'Etsi omilla sanoillasi tai selaa sisältöä aiheen, alueen ja vuoden mukaan.',
    /** Name of the search page's own form, for ears, and its visible label. */
    onPage: 'Haku sivuston sisällöstä',
    words: 'Mitä etsit?',
    needsScripts:
      'Sanahaku toimii vain, jos selaimessa on JavaScript käytössä. Ilman sitä pääset kaikkeen sisältöön näistä linkeistä.',
    browse: 'Selaa sisältöä',
    newsByYear: 'Uutiset vuoden mukaan',
    postsByYear: 'Blogikirjoitukset vuoden mukaan',
    results: 'Hakutulokset',
    filters: 'Rajaa hakua',
    clear: 'Poista rajaukset',
    facets: { tyyppi: 'Sisältö', aihe: 'Aihe', alue: 'Alue', vuosi: 'Vuosi' },
    sort: 'Järjestys',
    sorts: { osuvuus: 'Osuvimmat ensin', uusin: 'Uusimmat ensin' },
    tips: [
      'Tarkista, onko sanoissa kirjoitusvirheitä.',
      'Kokeile lyhyempää tai yleisempää sanaa.',
      'Jätä osa sanoista pois.',
    ],
    contact: 'Etkö löydä etsimääsi?',
    /** What is said while searching; filled in by `components/elements/search/search-words.ts`. */
    texts: {
      found: ['{n} osuma haulle ”{words}”', '{n} osumaa haulle ”{words}”'],
      listed: ['{n} osuma näillä rajauksilla', '{n} osumaa näillä rajauksilla'],
      near: 'Ei tarkkoja osumia haulle ”{words}”, lähimmät:',
      none: 'Ei osumia haulle ”{words}”',
      noneFiltered: 'Ei osumia haulle ”{words}” näillä rajauksilla',
      noneListed: 'Ei osumia näillä rajauksilla',
      readAs: 'Näytetään tulokset haulle ”{words}”,',
      asTyped: 'hae sen sijaan ”{words}”',
      searching: 'Haetaan…',
      failed:
        'Haku ei juuri nyt toimi, koska sen tietoja ei saatu ladattua. Yritä hetken päästä uudelleen tai etsi sisältöä näistä linkeistä.',
      more: ['Näytä vielä {n} osuma', 'Näytä {n} osumaa lisää'],
      shown: 'Näkyvissä {shown}, kaikkiaan {n}.',
      chosen: '({n} valittu)',
    },
  },
  blog: {
    latest: 'Uusimmat blogissa',
    aboutAuthor: 'Tietoja kirjoittajasta',
    aboutAuthors: 'Tietoja kirjoittajista',
    by: 'Kirjoittaja',
    byMany: 'Kirjoittajat',
  },
  projects: {
    underWay: 'Hankkeet ja ohjelmat',
    tree: 'Hankekokonaisuus',
    timeline: 'Vaiheet',
    contacts: 'Yhteystiedot',
    related: 'Samoista aiheista kerrottua',
    others: 'Muut hankkeet ja ohjelmat',
  },
  regions: {
    question: 'Uudistus omalla alueellasi',
    map: 'Kartta kunnista alueittain',
    mapHint: 'Valitse kuntasi, niin pääset oman alueesi sivulle.',
    list: 'Kunnat luettelona',
    municipalities: 'Kunnat',
    areas: 'Alueet',
    contacts: 'Yhteystiedot',
    assumption: 'Kuntajakoa ei ole vahvistettu.',
    byMunicipality: 'Kunnat aakkosjärjestyksessä',
    /** «Ajankohtaista Järvimaalta»: the elative or ablative, whichever the region's name takes. */
    news: (from: string) => `Ajankohtaista ${from}`,
    wholeCounty: (genitive: string) => `Koko ${genitive} asioita`,
  },
  topics: {
    items: 'Uutiset ja kirjoitukset',
    /** Said after a topic's name in links, since a project or a page may bear the same name. */
    kind: 'aihe',
  },
  feeds: {
    title: 'Syötteet',
    intro: 'Syöte tuo uudet kirjoitukset lukuohjelmaasi sitä mukaa kuin ne julkaistaan.',
    what: 'Syöte on tiedosto, jossa ovat sivuston uusimmat kirjoitukset. Lukuohjelma hakee sen silloin tällöin ja näyttää, mitä uutta on tullut. Et anna sähköpostiosoitettasi kenellekään, ja lopetat tilauksen poistamalla syötteen ohjelmasta.',
    how: 'Näin tilaat syötteen',
    steps: [
      'Asenna lukuohjelma puhelimeen tai tietokoneelle. Niitä on maksuttomia, ja myös jotkin selaimet ja sähköpostiohjelmat lukevat syötteitä.',
      'Valitse syöte alta ja kopioi sen linkin osoite.',
      'Lisää osoite lukuohjelmaan. Monelle ohjelmalle riittää myös sivuston tai alueen sivun osoite.',
    ],
    content:
      'Syötteessä on 50 uusinta kirjoitusta kokonaan, kuvat mukana. Jos kirjoitusta korjataan, muutos näkyy myös syötteessä.',
    all: 'Sivuston syötteet',
    forms:
      'Jokainen syöte on kolmessa muodossa, joissa on sama sisältö. Jos et tiedä, mitä ohjelmasi lukee, valitse RSS.',
    groups: { all: 'Kaikki', section: 'Uutiset ja blogi', region: 'Alueittain', topic: 'Aiheittain' },
    formNames: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' },
    everything: 'Kaikki uutiset ja blogikirjoitukset',
    follow: 'Tilaa uudet kirjoitukset syötteenä',
    /** At the beginning of a feed that is opened in a browser. */
    inBrowser: 'Tämä on syöte. Kopioi sivun osoite lukuohjelmaasi, niin saat siihen uudet kirjoitukset.',
    aboutFeeds: 'Mikä syöte on?',
  },
  /** For programs that read the site with a language model. */
  llms: {
    about:
      'Sivusto on suomeksi. Linkit vievät sivujen Markdown-versioihin; sama sivu ihmiselle on osoitteessa, josta puuttuu lopun ”index.md”. Päivät ja muutokset ovat tiedostojen alussa.',
    openApi: 'avoimen datan tiedostot ja kentät kuvattuina',
  },
  openData: {
    title: 'Avoin data',
    intro: 'Sivuston julkinen sisältö on haettavissa myös ohjelmilla, JSON- ja Markdown-tiedostoina.',
    what: 'Mitä on tarjolla',
    everything: 'kaikki sisältö yhdessä tiedostossa, tekstit mukana',
    lists:
      'Luetteloissa on kustakin sisällöstä tiedot mutta ei tekstiä. Koko sisällön saa osoitteesta, joka on kohdassa ”json”.',
    all: 'Kaikki kerralla',
    byType: 'Luettelo lajeittain',
    byArea: 'Luettelo alueittain: uutiset, kirjoitukset ja hankkeet',
    byTopic: 'Luettelo aiheittain: uutiset, kirjoitukset ja hankkeet',
    single: 'Yksittäiset sivut',
    singles:
      'Uutisen, kirjoituksen, hankkeen, alueen, aiheen ja tietosivun saa lisäämällä sen osoitteen loppuun index.json tai index.md. JSON-tiedostossa teksti on HTML-muodossa. Markdown-tiedostossa se on niin kuin toimitus sen kirjoitti, ja tiedot ovat sen alussa.',
    described: 'Kuvaus',
    description: 'Tiedostojen osoitteet ja kentät on kuvattu OpenAPI 3.1 -muodossa ja JSON Schemana:',
    overview: 'Sivut lyhyine kuvauksineen ovat yhtenä luettelona, jonka kielimallitkin osaavat lukea:',
    example: 'Esimerkki',
    request: 'Pyyntö:',
    answer: (number: number) =>
      number === 1
        ? 'Vastauksen kentässä ”items” on luettelo, jonka ensimmäinen kohta on tällainen:'
        : `Vastauksen kentässä ”items” on luettelo, jonka ${number}. kohta on tällainen:`,
    use: 'Käyttö',
    rules: [
      'Tiedostot haetaan GET-pyynnöllä. Tunnuksia tai avaimia ei tarvita.',
      'Toisenkin sivuston skripti saa lukea tiedostot selaimessa (CORS). Sivuja, kuvia tai skriptejä tämä ei koske.',
      'Tiedostot syntyvät, kun sivusto julkaistaan, ja muuttuvat vain silloin, kun sisältö muuttuu. Palvelin vastaa 304, jos tiedosto ei ole muuttunut edellisestä hausta, kun pyynnössä on sen ETag.',
      'Päivät ovat muodossa 2021-08-04. Jos vain kuukausi tai vuosi on tiedossa, päivä on 2021-08 tai 2021.',
      'Kun sisältö poistetaan sivustolta, myös sen tiedostot poistuvat.',
    ],
    licence: 'Käyttöoikeus',
    noLicence:
      'Sisällöllä ei ole avointa lisenssiä. Tietoja saa lukea ja hakea, mutta tekstien ja kuvien julkaisemiseen muualla tarvitaan lupa.',
    ask: 'Yhteystiedot',
  },
  article: {
    published: 'Julkaistu',
    changed: 'Muutettu',
    changes: 'Muutokset',
    corrects: 'Tämä uutinen oikaisee aiemman uutisen:',
    correctedBy: 'Tätä uutista on oikaistu:',
    topics: 'Aiheet',
    regions: 'Alueet',
    related: 'Lue myös',
    share: 'Jaa tämä sivu',
    shareOn: { facebook: 'Jaa Facebookissa', x: 'Jaa X:ssä', linkedin: 'Jaa LinkedInissä' },
    pageAddress: 'Sivun osoite',
    email: 'Lähetä sähköpostilla',
  },
  list: {
    filters: 'Rajaa luetteloa',
    toFilters: 'Rajaa vuoden, alueen tai aiheen mukaan',
    byYear: 'Vuoden mukaan',
    byMonth: 'Kuukauden mukaan',
    byTopic: 'Aiheen mukaan',
    byRegion: 'Alueen mukaan',
    /** Items of several types together. */
    noun: ['julkaisu', 'julkaisua'],
    /** «Kaikki uutiset», «Uusimmat uutiset»: of what a type's documents are called. */
    all: (many: string) => `Kaikki ${many.toLowerCase()}`,
    latest: (many: string) => `Uusimmat ${many.toLowerCase()}`,
    empty: 'Tässä ei ole vielä mitään.',
    newest: (shown: number, all: number) =>
      `Näytetään ${shown} uusinta, kaikkiaan ${all}. Vanhemmat löytyvät vuoden mukaan.`,
  },
  page: {
    reviewed: 'Sivun tiedot tarkistettu',
    documents: 'Asiakirjat',
    adopted: 'Hyväksytty',
    inThisSection: 'Lue myös',
  },
  footer: {
    publisher: 'Julkaisija',
    contact: 'Kysy tai anna palautetta',
    services: 'Palvelut',
    social: 'Seuraa muualla',
    report: 'Ilmoita virheestä',
    reportSubject: 'Virhe sivulla',
    about: 'Tietoa',
    site: 'Sivusto',
  },
  notFound: {
    title: 'Sivua ei löytynyt',
    text: 'Osoite voi olla kirjoitettu väärin, tai sivu on siirretty tai poistettu.',
    help: 'Näistä pääset eteenpäin',
    search: 'Etsi puuttuvaa sivua',
  },
  gone: {
    title: 'Sivu on poistettu',
    text: 'Tässä osoitteessa oli aiemmin sivu, mutta se on poistettu, esimerkiksi siksi, että sen tiedot ovat vanhentuneet.',
    search: 'Etsi samasta asiasta',
  },
} as const
