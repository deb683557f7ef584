import { buildSchema, graphql } from 'graphql'
import type { Repository } from './repository'

/**
 * GitHub as far as the forms ask it: answers from a bare repository. A field or an address that it does not know is told,
 * so that a new version of the forms that asks more fails loudly.
 */

const schema = buildSchema(`
  type Query { repository(owner: String!, name: String!): Repository }
  type Mutation {
    createRef(input: CreateRefInput!): CreateRefPayload
    createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitPayload
    markPullRequestReadyForReview(input: MarkPullRequestReadyForReviewInput!): MarkReadyPayload
  }
  input CreateRefInput { repositoryId: ID! name: String! oid: String! }
  input MarkPullRequestReadyForReviewInput { pullRequestId: ID! }
  type MarkReadyPayload { pullRequest: PullRequest }
  type CreateRefPayload { ref: Ref }
  input CommittableBranch { repositoryNameWithOwner: String! branchName: String! }
  input FileAddition { path: String! contents: String! }
  input FileDeletion { path: String! }
  input FileChanges { additions: [FileAddition!] deletions: [FileDeletion!] }
  input CommitMessage { headline: String! body: String }
  input CreateCommitOnBranchInput {
    branch: CommittableBranch! expectedHeadOid: String! fileChanges: FileChanges! message: CommitMessage!
  }
  type CreateCommitPayload { commit: Commit }
  type Repository {
    id: ID!
    defaultBranchRef: Ref
    ref(qualifiedName: String!): Ref
    object(oid: String, expression: String): GitObject
    pullRequests(states: [State!], labels: [String!], first: Int, headRefName: String, orderBy: Order): PullRequests
  }
  enum State { OPEN CLOSED MERGED }
  enum OrderField { CREATED_AT UPDATED_AT }
  enum Direction { ASC DESC }
  input Order { field: OrderField! direction: Direction! }
  type Ref { name: String! target: GitObject }
  interface GitObject { oid: String! }
  type Blob implements GitObject { oid: String! text: String isTruncated: Boolean isBinary: Boolean byteSize: Int }
  type Commit implements GitObject {
    oid: String! message: String committedDate: String author: Actor
    history(first: Int, path: String): History
    file(path: String!): TreeEntry
    status: Status
    deployments(last: Int, orderBy: Order): Deployments
    checkSuites(last: Int): CheckSuites
  }
  type TreeEntry { oid: String }
  type History { nodes: [Commit!] }
  type Actor { name: String email: String avatarUrl: String user: User login: String }
  type User { login: String databaseId: Int name: String email: String avatarUrl: String }
  type Status { contexts: [StatusContext!] }
  type StatusContext { context: String state: String targetUrl: String description: String }
  type Deployments { nodes: [Deployment!] }
  type Deployment { environment: String latestStatus: DeploymentStatus }
  type DeploymentStatus { state: String environmentUrl: String description: String }
  type CheckSuites { nodes: [CheckSuite!] }
  type CheckSuite { checkRuns(last: Int): CheckRuns }
  type CheckRuns { nodes: [CheckRun!] }
  type CheckRun { name: String status: String conclusion: String detailsUrl: String summary: String }
  type PullRequests { totalCount: Int nodes: [PullRequest!] }
  type PullRequest {
    id: ID! number: Int title: String url: String isDraft: Boolean isCrossRepository: Boolean
    createdAt: String updatedAt: String headRefName: String headRefOid: String author: User
    labels(first: Int): Labels files(first: Int): ChangedFiles
  }
  type Labels { nodes: [Label!] }
  type Label { name: String }
  type ChangedFiles { nodes: [ChangedFile!] }
  type ChangedFile { path: String changeType: String }
`)

export type PullRequest = {
  readonly number: number
  readonly title: string
  readonly head: string
  readonly base: string
  readonly draft: boolean
  readonly labels: readonly string[]
}

export type Asked = { readonly method: string; readonly path: string; readonly body: string }
export type Answer = { readonly status?: number; readonly json?: unknown; readonly body?: Buffer }
export type GitHub = ReturnType<typeof newGitHub>

const login = 'toimittaja'
const refusal = 'Resource not accessible by personal access token'
const changeTypes: Readonly<Record<string, string>> = { A: 'ADDED', M: 'CHANGED', D: 'DELETED' }
const statuses: Readonly<Record<string, string>> = { A: 'added', M: 'modified', D: 'removed' }

type CommitInput = {
  readonly branch: { readonly branchName: string }
  readonly expectedHeadOid: string
  readonly fileChanges: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[]
    readonly deletions?: readonly { readonly path: string }[]
  }
  readonly message: { readonly headline: string }
}

export const newGitHub = (repository: Repository, { mayWrite }: { readonly mayWrite: boolean }) => {
  const pulls: PullRequest[] = []
  /** What was asked and not known. */
  const unknown: string[] = []
  const now = () => new Date().toISOString()

  const commit = (oid: string) => ({
    __typename: 'Commit',
    oid,
    message: () => repository.message(oid),
    committedDate: () => repository.signature(oid).date,
    author: () => ({ ...repository.signature(oid), user: { login, databaseId: 1 } }),
    history: ({ first = 1, path }: { first?: number; path?: string }) => ({
      nodes: repository.history(oid, path, first).map(commit),
    }),
    file: ({ path }: { path: string }) => ({ oid: repository.oidOf(`${oid}:${path}`) }),
    status: null,
    deployments: { nodes: [] },
    checkSuites: { nodes: [] },
  })
  const blob = (oid: string) => ({
    __typename: 'Blob',
    oid,
    text: () => repository.blob(oid).toString('utf8'),
    isTruncated: false,
    isBinary: () => repository.blob(oid).includes(0),
    byteSize: () => repository.blob(oid).length,
  })
  const ref = (branch: string) => {
    const oid = repository.head(branch)
    return oid ? { name: branch, target: commit(oid) } : null
  }
  const changesOf = (branch: string) =>
    repository.changes(branch).map((line) => ({ kind: line.charAt(0), path: line.slice(2) }))
  const root = {
    repository: () => ({
      id: 'R_1',
      defaultBranchRef: ref('main'),
      ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName.replace('refs/heads/', '')),
      object: ({ oid, expression }: { oid?: string; expression?: string }) => {
        const found = oid ?? repository.oidOf(expression ?? '')
        if (!found) return null
        return repository.typeOf(found) === 'commit' ? commit(found) : blob(found)
      },
      pullRequests: ({ headRefName, labels }: { headRefName?: string; labels?: readonly string[] }) => {
        const found = pulls.filter(
          (pull) =>
            (!headRefName || pull.head === headRefName) && (!labels || pull.labels.some((one) => labels.includes(one))),
        )
        return {
          totalCount: found.length,
          nodes: found.map((pull) => ({
            ...pull,
            id: `PR_${pull.number}`,
            url: `https://github.com/popsote/popsote/pull/${pull.number}`,
            isDraft: pull.draft,
            isCrossRepository: false,
            createdAt: now(),
            updatedAt: now(),
            headRefName: pull.head,
            headRefOid: repository.head(pull.head),
            author: { login, databaseId: 1 },
            labels: { nodes: pull.labels.map((name) => ({ name })) },
            files: { nodes: changesOf(pull.head).map(({ kind, path }) => ({ path, changeType: changeTypes[kind] })) },
          })),
        }
      },
    }),
    createRef: ({ input }: { input: { name: string; oid: string } }) => {
      if (!mayWrite) throw new Error(refusal)
      repository.createBranch(input.name, input.oid)
      return { ref: { name: input.name } }
    },
    markPullRequestReadyForReview: ({ input }: { input: { pullRequestId: string } }) => {
      set(Number(input.pullRequestId.replace('PR_', '')), { draft: false })
      return { pullRequest: { id: input.pullRequestId } }
    },
    createCommitOnBranch: ({ input }: { input: CommitInput }) => {
      if (!mayWrite) throw new Error(refusal)
      const { branchName } = input.branch
      if (repository.head(branchName) !== input.expectedHeadOid) throw new Error('Expected head does not match')
      const { additions = [], deletions = [] } = input.fileChanges
      const oid = repository.commit(branchName, input.message.headline, [
        ...additions.map(({ path, contents }) => ({ path, contents: Buffer.from(contents, 'base64') })),
        ...deletions.map(({ path }) => ({ path, contents: null })),
      ])
      return { commit: commit(oid) }
    },
  }

  const set = (number: number, changes: Partial<PullRequest>): void => {
    const pull = pulls[number - 1]
    if (pull) pulls[number - 1] = { ...pull, ...changes }
  }
  const rest = (method: string, path: string, data: string): Answer | undefined => {
    const is = (wanted: string, pattern: RegExp) => (method === wanted ? path.match(pattern) : null)
    if (is('GET', /^\/user$/))
      return { json: { login, id: 1, name: 'Tuija Toimittaja', html_url: 'https://github.com/toimittaja' } }
    if (is('GET', /^\/repos\/popsote\/popsote$/)) return { json: { permissions: { pull: true, push: mayWrite } } }
    if (is('GET', /\/collaborators\/toimittaja$/)) return { status: 204 }
    const [, branch] = is('GET', /\/git\/trees\/([^?]+)/) ?? []
    if (branch) return { json: { tree: repository.tree(decodeURIComponent(branch)) } }
    const [, sha] = is('GET', /\/git\/blobs\/(\w+)/) ?? []
    if (sha) return { body: repository.blob(sha) }
    const [, numbered] = is('GET', /\/pulls\/(\d+)\/files/) ?? []
    if (numbered) {
      const pull = pulls[Number(numbered) - 1]
      return {
        json: changesOf(pull?.head ?? '').map(({ kind, path: filename }) => ({ filename, status: statuses[kind] })),
      }
    }
    if (is('POST', /\/pulls$/)) {
      if (!mayWrite) return { status: 403, json: { message: refusal } }
      const { title, head, base, draft }: PullRequest = JSON.parse(data)
      const number = pulls.length + 1
      pulls.push({ number, title, head, base, draft, labels: [] })
      const url = `https://github.com/popsote/popsote/pull/${number}`
      const answer = { number, node_id: `PR_${number}`, title, html_url: url, user: { login, id: 1 } }
      return { status: 201, json: { ...answer, draft, created_at: now(), updated_at: now() } }
    }
    const [, labelled] = is('POST', /\/issues\/(\d+)\/labels$/) ?? []
    const pull = pulls[Number(labelled) - 1]
    if (labelled && pull) {
      const { labels }: { labels: readonly string[] } = JSON.parse(data)
      set(pull.number, { labels: [...pull.labels, ...labels] })
      return { json: labels.map((name) => ({ name })) }
    }
    const [, asked] = is('GET', /\/issues\/(\d+)$/) ?? []
    if (asked) return { json: { labels: pulls[Number(asked) - 1]?.labels.map((name) => ({ name })) ?? [] } }
    const [, patched] = is('PATCH', /\/issues\/(\d+)$/) ?? []
    if (patched) {
      const { labels }: { labels: readonly string[] } = JSON.parse(data)
      set(Number(patched), { labels })
      return { json: { labels: labels.map((name) => ({ name })) } }
    }
    return undefined
  }

  return {
    pulls,
    unknown,
    /** Answers a request for a path with its query, such as `/user`. */
    answer: async ({ method, path, body }: Asked): Promise<Answer> => {
      if (path === '/graphql') {
        const { query, variables } = JSON.parse(body)
        const result = await graphql({ schema, source: query, rootValue: root, variableValues: variables })
        for (const { message } of result.errors ?? []) if (message !== refusal) unknown.push(`GraphQL: ${message}`)
        return { json: result }
      }
      const answer = rest(method, path, body)
      if (!answer) unknown.push(`${method} ${path}`)
      return answer ?? { status: 404, json: { message: 'Not Found' } }
    },
  }
}
