import { views } from '@/components/views'
import { metadataFor } from '@/lib/outputs/seo/metadata'
import { queries } from '@/lib/site/reader'

/** Every page of the site index: its address is the parameter, its kind chooses the view. */
type Props = { readonly params: Promise<{ path?: string[] }> }

const urlOf = async ({ params }: Props): Promise<string> => {
  const { path = [] } = await params
  return path.length > 0 ? `/${path.join('/')}/` : '/'
}

export const dynamicParams = false
export const generateStaticParams = () =>
  queries.pages().map(({ url }) => ({ path: url.split('/').filter((part) => part !== '') }))
export const generateMetadata = async (props: Props) => metadataFor(await urlOf(props))

export default async function SitePage(props: Props) {
  const page = queries.mustFindPage(await urlOf(props))
  const View = views[page.kind]
  return <View page={page} />
}
