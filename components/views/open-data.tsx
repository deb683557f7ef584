import { type ComponentProps, Fragment } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { Beside } from '@/components/parts/beside'
import { FileTable } from '@/components/parts/file-table'
import { Text } from '@/components/parts/text'
import { type DataList, dataLists, dumpName, exampleOf } from '@/lib/outputs/data/lists'
import { oparlName } from '@/lib/outputs/data/oparl'
import { dataUrl } from '@/lib/outputs/data/places'
import { statementName } from '@/lib/outputs/data/statement-data'
import { llmsUrl } from '@/lib/outputs/sitemaps'
import { viewTypes } from '@/lib/schema/urls'
import { queries } from '@/lib/site/reader'
import { site } from '@/lib/site/settings'
import { t } from '@/lib/text/fi'

export const OpenDataView = () => {
  const lists = queries.ask(dataLists)
  const of = (group: DataList['group']) => lists.filter((list) => list.group === group)
  return (
    <PageFrame url="/avoin-data/" lead={t.openData.intro}>
      <Beside first={<Licence />} rest={<Terms />}>
        <div className="prose mt-8 max-w-3xl">
          <h2>{t.openData.what}</h2>
          <p>
            <Text>{t.openData.lists}</Text>
          </p>
          <Files
            caption={t.openData.what}
            groups={[
              { title: t.openData.all, rows: [{ name: dumpName, title: t.openData.everything }] },
              { title: t.openData.byType, rows: [...of('type'), { name: oparlName, title: t.openData.oparl }] },
            ]}
          />
          {viewTypes.some((name) => of(name).length > 0) && (
            <details>
              <summary className="font-bold text-brand">{t.openData.byView}</summary>
              <p>{t.openData.views}</p>
              <Files
                caption={t.openData.byView}
                groups={viewTypes.map((name) => ({ title: t.openData.byName[name], rows: of(name) }))}
              />
            </details>
          )}
          {queries.statement() && (
            <p>
              <a href={dataUrl(statementName)}>{t.openData.statement}</a>
            </p>
          )}
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
        </div>
      </Beside>
    </PageFrame>
  )
}

/** What may be done with it, and whom to ask. */
const Licence = () => (
  <div className="prose facts mt-8">
    <h2>{t.openData.licence}</h2>
    <p>
      <Text>{site.licence ? t.openData.licensed : t.openData.noLicence}</Text>
      {site.licence && (
        <>
          {' '}
          <a href={site.licence.url}>{site.licence.label}</a>
        </>
      )}
    </p>
    {queries.pagesCalled('yhteystiedot').map(({ url }) => (
      <p key={url}>
        <a href={url}>{t.openData.ask}</a>
      </p>
    ))}
  </div>
)

const Terms = () => (
  <div className="prose facts mt-8">
    <h2>{t.openData.use}</h2>
    <ul>
      {t.openData.rules.map((rule) => (
        <li key={rule}>
          <Text>{rule}</Text>
        </li>
      ))}
    </ul>
  </div>
)

const Files = (props: Pick<ComponentProps<typeof FileTable>, 'caption' | 'groups'>) => (
  <FileTable {...props} what={t.openData.content} forms={[{ label: 'JSON', urlOf: dataUrl }]} />
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
          <code>
            curl{' '}
            {example.url.split(/(?<=\/)/).map((part) => (
              <Fragment key={part}>
                {part}
                <wbr />
              </Fragment>
            ))}
          </code>
        </pre>
        <p>
          <Text>{t.openData.answer(example.number)}</Text>
        </p>
        <details>
          <summary className="font-bold text-brand">{t.openData.showAnswer}</summary>
          <pre className="whitespace-pre-wrap">
            <code>{JSON.stringify(example.item, null, 2)}</code>
          </pre>
        </details>
      </>
    )
  )
}
