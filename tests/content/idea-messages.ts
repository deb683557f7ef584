/** What editors are told of ideas, by the folder of `tests/fixtures/bad` that breaks the rule. */
export const ideaMessages: Readonly<Record<string, readonly string[]>> = {
  'idea-answer-missing': [
    'content/ideat/2026-11-20-kokeilu.md:5 answer: Idean tila ei ole uusi, mutta vastaus puuttuu. Lisää rivi «answer: …» tai kirjoita «status: uusi».',
  ],
  'idea-answered-new': [
    'content/ideat/2026-11-20-kokeilu.md:6 answer: Idea on uusi, mutta siihen on vastattu. Korjaa kohta «status» tai poista rivi.',
  ],
  'idea-email': [
    'content/ideat/2026-11-20-kokeilu.md:8 teksti: Ideassa on sähköpostiosoite. Poista se: idea julkaistaan ilman tietoja siitä, kuka sen antoi.',
    'content/ideat/2026-11-20-toinen.md:6 answer: Ideassa on sähköpostiosoite. Poista se: idea julkaistaan ilman tietoja siitä, kuka sen antoi.',
  ],
  'idea-identity': [
    'content/ideat/2026-11-20-kokeilu.md:8 teksti: Ideassa on henkilötunnus. Poista se: idea julkaistaan ilman tietoja siitä, kuka sen antoi.',
  ],
  'idea-phone': [
    'content/ideat/2026-11-20-kokeilu.md:3 summary: Ideassa on puhelinnumero. Poista se: idea julkaistaan ilman tietoja siitä, kuka sen antoi.',
    'content/ideat/2026-11-20-kokeilu.md:10 teksti: Ideassa on puhelinnumero. Poista se: idea julkaistaan ilman tietoja siitä, kuka sen antoi.',
  ],
  'idea-status': [
    'content/ideat/2026-11-20-kokeilu.md:5 status: Arvo «hylatty» ei ole sallittu. Sallitut arvot: «uusi», «selvitetaan», «toteutetaan», «toteutettu» ja «ei-toteuteta».',
  ],
}
