import type { ReactNode } from 'react'
import type { PageName } from '@/lib/schema/content-types'
import type { DocumentOf } from '@/lib/schema/documents'
import type { PageKind, SitePage } from '@/lib/site/site-index'
import { ArchiveView } from './archive'
import { ArticleView } from './article'
import { CallView } from './call'
import { CallListView } from './call-list'
import { CommitteeView } from './committee'
import { CommitteeListView } from './committee-list'
import { EpisodeView } from './episode'
import { EpisodeListView } from './episode-list'
import { FeedsView } from './feeds'
import { FrontView } from './front'
import { HappeningView } from './happening'
import { HappeningListView } from './happening-list'
import { IdeaView } from './idea'
import { IdeaListView } from './idea-list'
import { PageView } from './information-page'
import { IssueView } from './issue'
import { IssueListView } from './issue-list'
import { ItemListView } from './item-list'
import { JobView } from './job'
import { JobListView } from './job-list'
import { MeetingView } from './meeting'
import { MeetingListView } from './meeting-list'
import { NoticeView } from './notice'
import { OpenDataView } from './open-data'
import { ProjectView } from './project'
import { ProjectListView } from './project-list'
import { RegionView } from './region'
import { RegionListView } from './region-list'
import { SearchView } from './search'
import { ThanksView } from './thanks'
import { TopicView } from './topic'
import { TopicListView } from './topic-list'

type View = (props: { readonly page: SitePage }) => ReactNode

/** The view of a document of one type. */
const of =
  <Name extends PageName>(name: Name, view: (document: DocumentOf<Name>) => ReactNode): View =>
  ({ page: { document, url } }) => {
    if (document?.type !== name) throw new Error(`No ${name} at ${url}`)
    // Each type's documents have its name, which a generic cannot narrow by.
    return view(document as DocumentOf<Name>)
  }

/** The view of every kind of page: exhaustive, so that a new type does not compile without one. */
export const views = {
  front: FrontView,
  search: SearchView,
  feeds: FeedsView,
  openData: OpenDataView,
  thanks: ThanksView,
  News: of('News', (news) => <ArticleView item={news} />),
  'News-list': ItemListView,
  'News-archive': ArchiveView,
  Post: of('Post', (post) => <ArticleView item={post} />),
  'Post-list': ItemListView,
  'Post-archive': ArchiveView,
  Episode: of('Episode', (episode) => <EpisodeView episode={episode} />),
  'Episode-list': EpisodeListView,
  'Episode-archive': ArchiveView,
  Notice: of('Notice', (notice) => <NoticeView notice={notice} />),
  'Notice-list': ItemListView,
  'Notice-archive': ArchiveView,
  Issue: of('Issue', (issue) => <IssueView issue={issue} />),
  'Issue-list': IssueListView,
  'Issue-archive': ArchiveView,
  Happening: of('Happening', (happening) => <HappeningView happening={happening} />),
  'Happening-list': HappeningListView,
  'Happening-archive': ArchiveView,
  Call: of('Call', (call) => <CallView call={call} />),
  'Call-list': CallListView,
  'Call-archive': ArchiveView,
  Idea: of('Idea', (idea) => <IdeaView idea={idea} />),
  'Idea-list': IdeaListView,
  'Idea-archive': ArchiveView,
  Project: of('Project', (project) => <ProjectView project={project} />),
  'Project-list': ProjectListView,
  Job: of('Job', (job) => <JobView job={job} />),
  'Job-list': JobListView,
  'Job-archive': ArchiveView,
  Committee: of('Committee', (committee) => <CommitteeView committee={committee} />),
  'Committee-list': CommitteeListView,
  'Committee-archive': ArchiveView,
  Meeting: of('Meeting', (meeting) => <MeetingView meeting={meeting} />),
  'Meeting-list': MeetingListView,
  'Meeting-archive': ArchiveView,
  Page: of('Page', (page) => <PageView page={page} />),
  Region: of('Region', (region) => <RegionView region={region} />),
  'Region-list': RegionListView,
  'Region-archive': ArchiveView,
  Topic: of('Topic', (topic) => <TopicView topic={topic} />),
  'Topic-list': TopicListView,
  'Topic-archive': ArchiveView,
} as const satisfies Record<PageKind, View>
