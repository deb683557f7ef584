import { fold } from './fold'

/** Words that say nothing of what a page is about: left out of the index of base forms and of queries. Swedish and English ones too. */
const list = `
  ja tai eli sekä vai mutta vaan sillä koska jos kun kuin että jotta vaikka kunnes joko paitsi eikä ettei jottei jollei ellei
  olla on ovat oli olivat ole olet olen olemme olette ollut olleet olisi olisivat lienee liene
  ei en et emme ette eivät älä
  minä sinä hän me te he se ne tämä nämä tuo nuo joka mikä kuka ken jokin joku mikään kukaan jompikumpi kumpi
  minun sinun hänen meidän teidän heidän sen niiden tämän näiden tuon noiden jonka joiden minkä kenen
  minulla sinulla hänellä meillä teillä heillä sillä niillä tällä näillä jolla joilla millä kenellä
  minulle sinulle hänelle meille teille heille sille niille tälle näille jolle joille mille kenelle
  minusta sinusta hänestä meistä teistä heistä siitä niistä tästä näistä josta joista mistä kenestä
  siinä niissä tässä näissä jossa joissa missä kenessä siihen niihin tähän näihin johon joihin mihin keneen
  sitä niitä tätä näitä jota joita mitä ketä minua sinua häntä meitä teitä heitä
  miten kuinka milloin miksi koska miltä mille minne
  itse oma myös vain jo vielä nyt sitten siis niin näin noin kyllä aina usein hyvin
  voida voi voin voit voiko voinko voisi saada saan saat saako saanko haluta haluan haluaisin pitää pitäisi täytyy kannattaa
  och eller men som att är var för med till den det en ett av på i om från
  the and or of to in is are was for with on at an by from
`

/** Folded. */
export const functionWords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean).map(fold))
