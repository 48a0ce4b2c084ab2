import type { FakeRepository } from './fake-repository.ts'
import { strictBase64 } from './fake-repository.ts'
import { type Answer, type Asked, wrongKeys } from './fake-server.ts'

const no = (status: number, message: string): Answer => ({ status, body: { message } })
const missing = (what: string): Answer => no(404, `404 ${what} Not Found`)

interface Action {
  readonly action: string
  readonly file_path: string
  readonly content: string
  readonly encoding: string
  readonly last_commit_id?: string
}

/**
 * GitLab's interface as its documentation has it, strictly.
 *
 * @see https://docs.gitlab.com/api/rest/authentication/ (PRIVATE-TOKEN), /api/commits/, /api/merge_requests/,
 * /api/repository_files/, /api/branches/
 */
export function fakeGitlab(repository: FakeRepository, project: string, token: string) {
  const root = `/api/v4/projects/${encodeURIComponent(project)}`
  return ({ method, path, query, headers, body }: Asked): Answer => {
    if (headers['private-token'] !== token) return no(401, '401 Unauthorized')
    if (!path.startsWith(root)) return missing('Project')
    const rest = path.slice(root.length)
    const question = `${method} ${rest.split('/').slice(0, 3).join('/')}`
    switch (question) {
      case 'GET ':
        return { status: 200, body: { id: 7, default_branch: repository.defaultBranch } }
      case 'GET /repository/branches': {
        const [, , , name = '', ...more] = rest.split('/')
        const branch = decodeURIComponent(name)
        if (more.length > 0 || !repository.branches.has(branch)) return missing('Branch')
        const merged = branch !== 'main' && repository.ahead(branch, 'main') === 0
        return { status: 200, body: { name: branch, merged, commit: { id: repository.headOf(branch).id } } }
      }
      case 'GET /repository/files':
        return file(repository, rest, query)
      case 'POST /repository/commits':
        return commit(repository, body)
      case 'GET /merge_requests':
        return {
          status: 200,
          body: repository.requests
            .filter(
              ({ head, base, isOpen }) =>
                isOpen === (query.get('state') === 'opened') &&
                head === query.get('source_branch') &&
                base === query.get('target_branch'),
            )
            .map(({ number }) => ({ iid: number, web_url: urlOf(project, number) })),
        }
      case 'POST /merge_requests': {
        const wrong = wrongKeys(
          body,
          ['source_branch', 'target_branch', 'title'],
          ['description', 'remove_source_branch'],
        )
        if (wrong.length > 0) return no(400, `${wrong.join(', ')} is invalid`)
        const {
          source_branch: head,
          target_branch: base,
          title,
          description = '',
        } = body as Record<string, string>
        if (!repository.branches.has(head ?? '')) return no(400, 'source_branch does not exist')
        if (repository.requests.some((one) => one.isOpen && one.head === head && one.base === base))
          return no(409, 'Another open merge request already exists for this source branch')
        const { number } = repository.openRequest(head ?? '', base ?? '', title ?? '', description)
        return { status: 201, body: { iid: number, web_url: urlOf(project, number) } }
      }
      default: {
        const [, number] = /^PUT \/merge_requests\/(\d+)$/u.exec(question) ?? []
        const request = repository.requests.find((one) => one.number === Number(number))
        if (!request || wrongKeys(body, [], ['title', 'description']).length > 0) return missing('Route')
        Object.assign(request, body)
        return { status: 200, body: { iid: request.number, web_url: urlOf(project, request.number) } }
      }
    }
  }
}

const urlOf = (project: string, number: number): string =>
  `https://gitlab.example.org/${project}/-/merge_requests/${number}`

function file(repository: FakeRepository, rest: string, query: URLSearchParams): Answer {
  const [, , , name = '', ...more] = rest.split('/')
  const ref = query.get('ref')
  if (more.length > 0 || ref === null) return no(400, 'ref is missing')
  const path = decodeURIComponent(name)
  const text = repository.fileAt(ref, path)
  if (text === undefined) return missing('File')
  return {
    status: 200,
    body: {
      file_path: path,
      size: Buffer.byteLength(text),
      encoding: 'base64',
      content: Buffer.from(text).toString('base64'),
      last_commit_id: lastCommit(repository, ref, path),
    },
  }
}

/** The last commit that changed a file. */
function lastCommit(repository: FakeRepository, branch: string, path: string): string {
  let commit = repository.headOf(branch)
  for (;;) {
    const parent = repository.commits.get(commit.parents[0] ?? '')
    if (!parent || parent.files.get(path) !== commit.files.get(path)) return commit.id
    commit = parent
  }
}

function commit(repository: FakeRepository, body: unknown): Answer {
  const wrong = wrongKeys(body, ['branch', 'commit_message', 'actions'], ['start_branch', 'force'])
  if (wrong.length > 0) return no(400, `${wrong.join(', ')} is invalid`)
  const { branch, commit_message, actions, start_branch, force } = body as {
    readonly branch: string
    readonly commit_message: string
    readonly actions: readonly Action[]
    readonly start_branch?: string
    readonly force?: boolean
  }
  const isThere = repository.branches.has(branch)
  if (start_branch !== undefined && isThere && force !== true)
    return no(
      400,
      `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
    )
  if (start_branch === undefined && !isThere)
    return no(400, 'You can only create or edit files when you are on a branch')
  const from = start_branch ?? branch
  const base = repository.headOf(from)
  const files = new Map(base.files)
  if (actions.length === 0) return no(400, 'actions is empty')
  for (const action of actions) {
    const odd = wrongKeys(action, ['action', 'file_path', 'content', 'encoding'], ['last_commit_id'])
    const text = strictBase64(action.content)
    if (odd.length > 0 || action.encoding !== 'base64' || text === undefined)
      return no(400, 'actions[0][encoding] does not have a valid value')
    const isFile = base.files.has(action.file_path)
    if (action.action === 'create' && isFile) return no(400, 'A file with this name already exists')
    if (action.action === 'update' && !isFile) return no(400, "A file with this name doesn't exist")
    if (!['create', 'update'].includes(action.action)) return no(400, 'actions[0][action] is invalid')
    if (
      action.last_commit_id !== undefined &&
      action.last_commit_id !== lastCommit(repository, from, action.file_path)
    )
      return no(400, 'You are attempting to update a file that has changed since you started editing it.')
    files.set(action.file_path, text)
  }
  repository.branches.set(branch, repository.addCommit([base.id], commit_message, files))
  return { status: 201, body: { id: repository.headOf(branch).id } }
}
