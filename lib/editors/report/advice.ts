import type { Problem } from '../../content/source/problem'
import type { Article } from './article'
import { accessRule, captionRule, colonRule, contractLengthRule, linkTextRule } from './rules/body-rules'
import { dateRule, doubleSpaceRule, timeRule, unitSpaceRule, weekdayRule } from './rules/notation-rules'
import type { AdviceContext, Rule } from './rules/rule'
import { headingRule, longSentenceRule, longWordRule, passiveRule } from './rules/sentence-rules'
import { spellingRule, termRule } from './rules/word-rules'

/** What would make a text better and does not stop publishing. */
export type Advice = Problem & { readonly rule: RuleName }

/** The one table of rules: Finnish name, explanation for the editors' guide, and how it is found. */
export const rules = {
  'pitkä virke': { explanation: 'Virkkeessä on yli 30 sanaa.', find: longSentenceRule },
  'pitkä sana': { explanation: 'Sanassa on yli 28 kirjainta ilman yhdysviivaa.', find: longWordRule },
  passiivi: { explanation: 'Passiiveja on monta peräkkäin, eikä lukija tiedä, kuka tekee.', find: passiveRule },
  'linkin teksti': { explanation: 'Linkin tekstinä on «tästä», «lue lisää» tai pelkkä osoite.', find: linkTextRule },
  kellonaika: { explanation: 'Kellonaika on muodossa 14:30 eikä «klo 14.30».', find: timeRule },
  päivämäärä: {
    explanation: 'Päivä on muodossa 22.12.20, 2020-12-22, 04.08.2021 tai «21.marraskuuta».',
    find: dateRule,
  },
  viikonpäivä: { explanation: '«Tiistaina» tai «huomenna» ilman päivää, tai väärä viikonpäivä.', find: weekdayRule },
  'kaksi väliä': { explanation: 'Sanojen välissä on monta välilyöntiä.', find: doubleSpaceRule },
  'puuttuva väli': { explanation: 'Luku ja yksikkö ovat kiinni toisissaan: 10km, 50%, 20§.', find: unitSpaceRule },
  kaksoispiste: { explanation: 'Kappale päättyy kaksoispisteeseen, mutta luetteloa ei ole.', find: colonRule },
  kuvateksti: { explanation: 'Tekstin keskellä olevalla kuvalla ei ole kuvatekstiä.', find: captionRule },
  'toistuva otsikko': {
    explanation: 'Kahdella väliotsikolla on sama nimi, tai nimi on sivun otsikko.',
    find: headingRule,
  },
  esteettömyys: { explanation: 'Tapahtumalla on paikka, mutta sen esteettömyydestä ei kerrota.', find: accessRule },
  'työn pituus': { explanation: 'Määräaikaisen työn pituutta ei kerrota.', find: contractLengthRule },
  kirjoitusasu: { explanation: 'Nimi on kirjoitettu toisin kuin sanastossa.', find: termRule },
  oikeinkirjoitus: { explanation: 'Oikoluku ei tunne sanaa.', find: spellingRule },
} as const satisfies Readonly<Record<string, { readonly explanation: string; readonly find: Rule }>>

export type RuleName = keyof typeof rules

const isRuleName = (name: string): name is RuleName => name in rules

export const adviceOn = (article: Article, context: AdviceContext): readonly Advice[] =>
  Object.keys(rules)
    .filter(isRuleName)
    .flatMap((rule) => rules[rule].find(article, context).map((remark) => ({ ...remark, file: article.file, rule })))
    .sort((a, b) => a.line - b.line)
