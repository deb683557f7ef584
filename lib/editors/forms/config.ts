import type { CmsConfig, EntryCollection, FileCollection, RichTextField } from '@sveltia/cms'
import { type AnyType, contentTypes, pageTypes } from '../../schema/content-types'
import type { Singleton } from '../../schema/field'
import { singletonTypes } from '../../schema/settings'
import { documentUrl } from '../../schema/urls'
import { type EditorBlock, sourceBlock } from './editor-block'
import { editorBlocks } from './editor-blocks'
import { formField } from './fields'

/** The configuration of the editing forms at `/admin/`, from the schema and the settings. */

type AdminOptions = {
  /** `owner/name` on the git host. */
  readonly repository: string
  /** The published branch, which pull requests are made against. */
  readonly branch: string
  readonly gitHost: 'github' | 'gitlab' | 'gitea'
  /** `https://api.github.com` or `https://host/api/v3`. */
  readonly gitApi: string
  /** Where one signs in to GitHub without a token. */
  readonly authenticator?: string | undefined
  /** By which GitLab or Gitea knows these forms, so that one signs in without a token. */
  readonly signInId?: string | undefined
  readonly siteUrl: string
  readonly siteName: string
  readonly icon: string
}

export type AdminConfig = {
  readonly config: CmsConfig
  readonly blocks: readonly EditorBlock[]
  /** Fields that are left out of the file when false. */
  readonly flags: readonly string[]
  /** Collections whose documents have pages, which the form shows as they are written. */
  readonly previews: readonly string[]
}

/** GitHub's or GitLab's GraphQL address, next to its REST address. */
const graphqlOf = (gitApi: string): string => `${gitApi.replace(/\/v[34]$/, '')}/graphql`

type SignIn = Pick<AdminOptions, 'gitHost' | 'authenticator' | 'signInId'>

/** Whether a window of the git host's asks who one is; otherwise a token does. */
export const signsInByWindow = ({ gitHost, authenticator, signInId }: SignIn): boolean =>
  Boolean(gitHost === 'github' ? authenticator : signInId)

const gitHost = ({ gitHost, gitApi, authenticator, signInId }: AdminOptions) => {
  if (gitHost === 'github')
    return { name: gitHost, base_url: authenticator, graphql_api_root: graphqlOf(gitApi), squash_merges: true } as const
  const window = { base_url: new URL(gitApi).origin, app_id: signInId }
  if (gitHost === 'gitea') return { name: gitHost, ...window } as const
  return {
    name: gitHost,
    ...window,
    auth_type: 'pkce',
    graphql_api_root: graphqlOf(gitApi),
    squash_merges: true,
  } as const
}

/** Shown over each list: when a change is live, how a page goes, and where the guide is on the git host. */
const descriptionOf = ({ repository, branch, gitHost, gitApi }: AdminOptions): string => {
  const host = new URL(gitApi).origin.replace('api.github.com', 'github.com')
  const folder = { github: 'blob', gitlab: '-/blob', gitea: 'src/branch' }[gitHost]
  return `Hyväksytty muutos näkyy sivustolla muutamassa minuutissa. Sivu pois heti: valitse Luonnos. [Ohje](${host}/${repository}/${folder}/${branch}/content/README.md)`
}

/** In bytes, and in pixels. */
const largestFile = 10_000_000
const longestSide = 2400
const mediaFolder = 'public/media'
const publicFolder = '/media'

/** The configuration, and what our own code in the browser needs. */
export const adminConfig = (options: AdminOptions): AdminConfig => {
  const blocks = editorBlocks()
  return {
    config: {
      load_config_file: false,
      backend: {
        ...gitHost(options),
        repo: options.repository,
        branch: options.branch,
        api_root: options.gitApi,
        auth_methods: [signsInByWindow(options) ? 'oauth' : 'token'],
        commit_messages: {
          create: 'Lisää {{collection}}: {{slug}}',
          update: 'Muokkaa {{collection}}: {{slug}}',
          delete: 'Poista {{collection}}: {{slug}}',
          uploadMedia: 'Lisää tiedosto {{path}}',
          deleteMedia: 'Poista tiedosto {{path}}',
        },
      },
      publish_mode: 'editorial_workflow',
      app_title: `${options.siteName} – muokkaus`,
      site_url: options.siteUrl,
      logo: { src: options.icon },
      media_folder: mediaFolder,
      public_folder: publicFolder,
      media_libraries: {
        default: {
          config: {
            max_file_size: largestFile,
            // By the same rule as pages' names.
            slugify_filename: true,
            transformations: { raster_image: { format: 'webp', quality: 85, width: longestSide, height: longestSide } },
          },
        },
        stock_assets: { providers: [] },
      },
      slug: { encoding: 'ascii', clean_accents: true, timezone: 'local' },
      output: { omit_empty_optional_fields: true, yaml: { quote: 'none', indent_sequences: true } },
      editor: { preview: false },
      collections: [
        ...contentTypes.map((type) => ({ ...collection(type, blocks), description: descriptionOf(options) })),
        ...singletonTypes.map(singleton),
      ],
    },
    blocks,
    flags: [...new Set(contentTypes.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'flag')))].map(
      ({ name }) => name,
    ),
    previews: pageTypes.map(({ folder }) => folder),
  }
}

/** The day of the `date` field: `{{year}}` and the like would be the day of writing. */
const datedPath = `${['YYYY', 'MM', 'DD'].map((part) => `{{fields.date | date('${part}')}}`).join('-')}-{{slug}}`

const collection = (type: AnyType, blocks: readonly EditorBlock[]): EntryCollection => {
  const url = documentUrl(type.name, '{{slug}}')
  return {
    name: type.folder,
    label: type.words.many,
    label_singular: type.words.one,
    folder: `content/${type.folder}`,
    extension: 'md',
    create: true,
    editor: { preview: url !== null },
    // Merging on the git host publishes, once the checks have passed and somebody has read it.
    publish: false,
    slug: {
      template: '{{title}}',
      editable: ['create'],
      hint: 'Sivun osoitteen loppu. Tulee otsikosta, ellei toisin sanota: pieniä kirjaimia a–z, numeroita ja yhdysviivoja.',
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Käytä vain pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysviivoja.'],
    },
    ...(type.dated ? { path: datedPath } : {}),
    // Repeated, since files of a collection with a `path` would go beside the item.
    media_folder: `/${mediaFolder}`,
    public_folder: publicFolder,
    ...(url ? { preview_path: url.slice(1) } : {}),
    ...(type.dated ? { summary: "{{title}} ({{date | date('D.M.YYYY')}})" } : {}),
    sortable_fields: type.dated
      ? { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } }
      : { fields: ['title'], default: { field: 'title', direction: 'ascending' } },
    // After the title and the summary; in the file it follows the front matter wherever it stands here.
    fields: type.fields.map(formField).toSpliced(2, 0, body(type, blocks)),
  }
}

const singleton = ({ file, words, fields }: Singleton): FileCollection => {
  const name = file.replace(/^.*\/|\.yml$/g, '')
  return {
    name,
    label: words.one,
    publish: false,
    files: [{ name, label: words.one, file: `content/${file}`, fields: fields.map(formField) }],
  }
}

const body = (type: AnyType, blocks: readonly EditorBlock[]): RichTextField => ({
  name: 'body',
  label: 'Teksti',
  hint: 'Väliotsikot valitaan tekstimuotoilun valikosta. Kuvat, huomiot, yhteystiedot ja muut lohkot ovat Lisää-valikossa.',
  required: type.body === 'required',
  widget: 'richtext',
  modes: ['rich_text', 'raw'],
  // The title is the only heading of level 1, and levels below 4 are not used.
  buttons: [
    'bold',
    'italic',
    'strikethrough',
    'code',
    'link',
    'heading-two',
    'heading-three',
    'heading-four',
    'quote',
    'bulleted-list',
    'numbered-list',
  ],
  editor_components: [...blocks.map(({ name }) => name), sourceBlock.id, 'code-block'],
  // A colon begins times and blocks in our texts.
  use_emoji_autocomplete: false,
})
