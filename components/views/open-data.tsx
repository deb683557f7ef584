import { PageFrame } from '@/components/layout/page-frame'
import { Text } from '@/components/parts/text'
import { type DataList, dataLists, dumpName, exampleOf } from '@/lib/outputs/data/lists'
import { dataUrl } from '@/lib/outputs/data/places'
import { llmsUrl } from '@/lib/outputs/sitemaps/llms-txt'
import { queries } from '@/lib/site/reader'
import { t } from '@/lib/text/fi'

export const OpenDataView = () => {
  const lists = queries.ask(dataLists)
  const of = (group: DataList['group']) => lists.filter((list) => list.group === group)
  return (
    <PageFrame url="/avoin-data/" lead={t.openData.intro}>
      <div className="prose mt-8 max-w-[38rem]">
        <h2>{t.openData.what}</h2>
        <p>
          <Text>{t.openData.lists}</Text>
        </p>
        <Lists title={t.openData.all} lists={[{ name: dumpName, title: t.openData.everything }]} />
        <Lists title={t.openData.byType} lists={of('type')} />
        <Lists title={t.openData.byArea} lists={of('region')} />
        <Lists title={t.openData.byTopic} lists={of('topic')} />
        <h3>{t.openData.single}</h3>
        <p>
          <Text>{t.openData.singles}</Text>
        </p>
        <h3>{t.openData.described}</h3>
        <p>
          <Text>{t.openData.description}</Text> <a href={dataUrl('openapi')}>{dataUrl('openapi')}</a>
        </p>
        <p>
          <Text>{t.openData.overview}</Text> <a href={llmsUrl}>{llmsUrl}</a>
        </p>
        <ExampleSection />
        <h2>{t.openData.use}</h2>
        <ul>
          {t.openData.rules.map((rule) => (
            <li key={rule}>
              <Text>{rule}</Text>
            </li>
          ))}
        </ul>
        <h2>{t.openData.licence}</h2>
        <p>
          <Text>{t.openData.noLicence}</Text>
        </p>
        {queries.pagesCalled('yhteystiedot').map(({ url }) => (
          <p key={url}>
            <a href={url}>{t.openData.ask}</a>
          </p>
        ))}
      </div>
    </PageFrame>
  )
}

const Lists = ({ title, lists }: { title: string; lists: readonly Pick<DataList, 'name' | 'title'>[] }) =>
  lists.length > 0 && (
    <>
      <h3>{title}</h3>
      <ul>
        {lists.map((list) => (
          <li key={list.name}>
            <a href={dataUrl(list.name)}>{dataUrl(list.name)}</a>: {list.title}
          </li>
        ))}
      </ul>
    </>
  )

/** Made from the data itself, so that it shows no field that is not there. */
const ExampleSection = () => {
  const example = queries.ask(exampleOf)
  return (
    example && (
      <>
        <h2>{t.openData.example}</h2>
        <p>{t.openData.request}</p>
        <pre className="whitespace-pre-wrap">
          <code>curl {example.url}</code>
        </pre>
        <p>
          <Text>{t.openData.answer(example.number)}</Text>
        </p>
        <pre className="whitespace-pre-wrap">
          <code>{JSON.stringify(example.item, null, 2)}</code>
        </pre>
      </>
    )
  )
}
