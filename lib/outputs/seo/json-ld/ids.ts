import { absoluteUrl } from '../../../site/settings'

/** Whole on the front page, and referred to by all others: what these name is told once. */
export const organizationId = (): string => absoluteUrl('/#organization')
export const websiteId = (): string => absoluteUrl('/#website')
