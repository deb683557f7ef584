import { settingsType } from './settings'
import { statementType } from './statement'
import { wordListTypes } from './word-lists'

/** The files of `content/` that there is one of each, in the order of forms. */
export const singletonTypes = [settingsType, statementType, ...wordListTypes] as const
