import { notFound } from 'next/navigation'
import { views } from '@/components/views'
import { metadataFor } from '@/lib/outputs/seo/metadata'
import { queries } from '@/lib/site/reader'

/** Every page of the site index: its address is the parameter, its kind chooses the view. */
type Props = { readonly params: Promise<{ path?: string[] }> }

/**
 * In development Next would ask for the list of pages only after it has answered by an old one (`dynamicParams = false`),
 * and an article just written would not be found.
 */
const urlOf = async ({ params }: Props): Promise<string> => {
  const { path = [] } = await params
  const url = path.length > 0 ? `/${path.join('/')}/` : '/'
  return queries.pages().some((page) => page.url === url) ? url : notFound()
}

export const generateStaticParams = () =>
  queries.pagesToRender().map(({ url }) => ({ path: url.split('/').filter((part) => part !== '') }))
export const generateMetadata = async (props: Props) => metadataFor(await urlOf(props))

export default async function SitePage(props: Props) {
  const page = queries.mustFindPage(await urlOf(props))
  const View = views[page.kind]
  return <View page={page} />
}
