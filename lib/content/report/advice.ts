import type { Voikko } from '../../finnish/voikko'
import type { Terms } from '../check/terms'
import type { Problem } from '../problem'
import type { Article } from './article'
import { colonRule } from './rules/colons'
import { dateRule, timeRule } from './rules/dates'
import { headingRule, longSentenceRule, longWordRule } from './rules/lengths'
import { linkTextRule } from './rules/link-texts'
import { passiveRule } from './rules/passives'
import { captionRule } from './rules/pictures'
import { doubleSpaceRule, unitSpaceRule } from './rules/spaces'
import { spellingRule } from './rules/spelling'
import { termRule } from './rules/terms'
import { weekdayRule } from './rules/weekdays'

/** What would make a text better and does not stop it from being published. Shaped like a problem, told apart by its rule. */
export type Advice = Problem & { readonly rule: RuleName }

/** What rules need besides the article. */
export type AdviceContext = {
  readonly terms: Terms
  /** Undefined where there is no speller: nothing is then said of spelling. */
  readonly voikko: Voikko | undefined
}

/** Something to tell, at its line and field. */
export type Remark = { readonly line: number; readonly field: string; readonly what: string; readonly mend: string }
export type Rule = (article: Article, context: AdviceContext) => readonly Remark[]

/** The one table of rules, with their Finnish names; the editors' guide lists it. */
export const rules = {
  'pitkä virke': longSentenceRule,
  'pitkä sana': longWordRule,
  passiivi: passiveRule,
  'linkin teksti': linkTextRule,
  kellonaika: timeRule,
  päivämäärä: dateRule,
  viikonpäivä: weekdayRule,
  'kaksi väliä': doubleSpaceRule,
  'puuttuva väli': unitSpaceRule,
  kaksoispiste: colonRule,
  kuvateksti: captionRule,
  'toistuva otsikko': headingRule,
  kirjoitusasu: termRule,
  oikeinkirjoitus: spellingRule,
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof rules

const isRuleName = (name: string): name is RuleName => name in rules

/** All advice on an article, by line. Pure: the same article and context give the same advice. */
export const adviceOn = (article: Article, context: AdviceContext): readonly Advice[] =>
  Object.entries(rules)
    .flatMap(([name, rule]) =>
      isRuleName(name) ? rule(article, context).map((remark) => ({ ...remark, file: article.file, rule: name })) : [],
    )
    .sort((a, b) => a.line - b.line)
