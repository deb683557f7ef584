import { choiceLabel, typeNamed } from '@/lib/schema/content-types'
import type { Item, Region } from '@/lib/schema/documents'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'
import { Text } from './text'
import { TimeText } from './time-text'

const most = 6

/** What comes or ends next, soonest first. */
export const comingShown = (region?: Region) => queries.comingItems(region).slice(0, most)

/** Nothing at all where nothing comes. Each says its own time, which stays true. */
export const ComingItems = ({ region }: { region?: Region }) => {
  const coming = comingShown(region)
  return (
    coming.length > 0 && (
      <section className="mt-16 border-t-4 border-ink pt-4">
        <h2 className="section-heading">{t.coming.title}</h2>
        <ul className="mt-4 grid grid-cols-1 gap-x-12 md:grid-cols-2">
          {coming.map(({ item, time, isEnd }) => (
            <li key={item.url} className="border-t border-line py-4">
              <p className="text-[0.9rem] text-ink-soft">
                {typeNamed(item.type).words.one}, <Status of={item} />
                {isEnd && `${t.coming.ends} `}
                <TimeText time={time} />
              </p>
              <h3 className="mt-1 text-[1.15rem]">
                <a href={item.url} className="quiet-link">
                  <Text>{item.title}</Text>
                </a>
              </h3>
            </li>
          ))}
        </ul>
      </section>
    )
  )
}

/** That it is cancelled or moved, in the schema's own word. */
const Status = ({ of }: { of: Item }) =>
  'status' in of && of.status ? <strong>{choiceLabel(of.type, 'status', of.status)}: </strong> : null
