import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeText } from '../../run/files'
import type { Content, Episode, Item } from '../../schema/documents'
import { type Feed, type FeedAddresses, feedContent, feedItem, feedOf } from './feed'
import { atom, jsonFeed, rss, styleUrl } from './feed-forms'
import { type FeedForm, feedForms, feedPlans, feedUrl } from './feed-list'
import { chaptersJson, chaptersUrl, podcastFeed, podcastOf, podcastUrl } from './podcast'

type FeedOptions = {
  readonly content: Content
  readonly html: (item: Item) => string
  readonly addresses: FeedAddresses
  readonly folder: string
}

const styleFile = join('app', 'styles', 'feed.css')

const forms: Readonly<Record<FeedForm, (feed: Feed) => string>> = { rss, atom, json: jsonFeed }

/** Writes every feed in its three forms, and their style sheet. Gives the number of feeds. */
export const writeFeeds = ({ content, html, addresses, folder }: FeedOptions): number => {
  const plans = feedPlans(content)
  const shown = new Set(plans.flatMap(({ items }) => items))
  const items = new Map(
    [...shown].map((item) => [item, feedItem(content, item, feedContent(content, item, html(item), addresses))]),
  )
  for (const plan of plans) {
    const shownItems = plan.items.flatMap((item) => items.get(item) ?? [])
    const feed = feedOf(plan, shownItems)
    for (const form of feedForms) writeText(join(folder, feedUrl(plan.name, form)), forms[form](feed))
  }
  const podcast = podcastOf(content)
  if (podcast) {
    const itemOf = (episode: Episode) =>
      feedItem(content, episode, feedContent(content, episode, html(episode), addresses))
    writeText(join(folder, podcastUrl), podcastFeed({ content, ...podcast, itemOf, addressOf: addresses.link }))
    for (const { episode } of podcast.episodes.filter((one) => one.episode.chapters?.length))
      writeText(join(folder, chaptersUrl(episode)), chaptersJson(episode))
  }
  copyFileSync(styleFile, join(folder, styleUrl))
  return plans.length
}
