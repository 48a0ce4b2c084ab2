import type { FakeRepository } from './fake-repository.ts'
import { blobId, strictBase64 } from './fake-repository.ts'
import { type Answer, type Asked, wrongKeys } from './fake-server.ts'

const no = (status: number, message: string): Answer => ({ status, body: { message } })

interface Operation {
  readonly operation: string
  readonly path: string
  readonly content: string
  readonly sha?: string
}

/**
 * Gitea's and Forgejo's interface as their description has it, strictly.
 *
 * @see https://docs.gitea.com/api/ (repoGet, repoGetBranch, repoGetContents, repoChangeFiles, repoListPullRequests,
 * repoCreatePullRequest, repoEditPullRequest)
 */
export function fakeGitea(repository: FakeRepository, project: string, token: string) {
  const root = `/api/v1/repos/${project}`
  return ({ method, path, query, headers, body }: Asked): Answer => {
    if (headers.authorization !== `token ${token}`) return no(401, 'invalid username, password or token')
    if (path !== root && !path.startsWith(`${root}/`)) return no(404, "The target couldn't be found.")
    const rest = decodeURIComponent(path.slice(root.length))
    const after = (start: string): string | undefined =>
      `${method} ${rest}`.startsWith(start) ? `${method} ${rest}`.slice(start.length) : undefined

    if (`${method} ${rest}` === 'GET ')
      return { status: 200, body: { default_branch: repository.defaultBranch } }
    const branch = after('GET /branches/')
    if (branch !== undefined)
      return repository.branches.has(branch)
        ? { status: 200, body: { name: branch } }
        : no(404, 'branch does not exist')
    const gone = after('DELETE /branches/')
    if (gone !== undefined)
      return repository.branches.delete(gone) ? { status: 204 } : no(404, 'branch does not exist')
    const range = after('GET /compare/')
    if (range !== undefined) {
      const [base = '', head = ''] = range.split('...')
      if (!repository.branches.has(base) || !repository.branches.has(head)) return no(404, 'no such ref')
      return { status: 200, body: { total_commits: repository.ahead(head, base) } }
    }
    const file = after('GET /contents/')
    if (file !== undefined) {
      const text = repository.fileAt(query.get('ref') ?? repository.defaultBranch, file)
      if (text === undefined) return no(404, 'object does not exist')
      const content = Buffer.from(text).toString('base64')
      return {
        status: 200,
        body: {
          type: 'file',
          path: file,
          sha: blobId(text),
          size: Buffer.byteLength(text),
          encoding: 'base64',
          content,
        },
      }
    }
    if (after('POST /contents') === '') return changeFiles(repository, body)
    if (after('GET /pulls') === '') {
      const [page, limit] = [Number(query.get('page') ?? 1), Math.min(Number(query.get('limit') ?? 30), 50)]
      const open = repository.requests.filter(({ isOpen }) => isOpen === (query.get('state') === 'open'))
      return {
        status: 200,
        body: open.slice((page - 1) * limit, page * limit).map((one) => pull(project, one)),
      }
    }
    if (after('POST /pulls') === '') {
      if (wrongKeys(body, ['title', 'head', 'base'], ['body']).length > 0) return no(422, '[Title]: Required')
      const { title, head, base, body: text = '' } = body as Record<string, string>
      if (!repository.branches.has(head ?? '')) return no(404, 'head does not exist')
      if (repository.requests.some((one) => one.isOpen && one.head === head && one.base === base))
        return no(409, 'pull request already exists for these targets')
      return {
        status: 201,
        body: pull(project, repository.openRequest(head ?? '', base ?? '', title ?? '', text)),
      }
    }
    const changed = after('PATCH /pulls/')
    const request = repository.requests.find(({ number }) => String(number) === changed)
    if (!request || wrongKeys(body, [], ['title', 'body']).length > 0)
      return no(404, "The target couldn't be found.")
    const { title, body: text } = body as Record<string, string>
    request.title = title ?? request.title
    request.description = text ?? request.description
    return { status: 201, body: pull(project, request) }
  }
}

const pull = (project: string, { number, head, base }: FakeRepository['requests'][number]) => ({
  number,
  html_url: `https://gitea.example.org/${project}/pulls/${number}`,
  head: { ref: head },
  base: { ref: base },
})

function changeFiles(repository: FakeRepository, body: unknown): Answer {
  if (wrongKeys(body, ['files'], ['branch', 'new_branch', 'message']).length > 0)
    return no(422, '[Files]: Required')
  const {
    branch = repository.defaultBranch,
    new_branch,
    message = '',
    files,
  } = body as {
    readonly branch?: string
    readonly new_branch?: string
    readonly message?: string
    readonly files: readonly Operation[]
  }
  if (!repository.branches.has(branch)) return no(404, 'branch does not exist')
  if (new_branch !== undefined && repository.branches.has(new_branch)) return no(409, 'branch already exists')
  const base = repository.headOf(branch)
  const next = new Map(base.files)
  for (const { operation, path, content, sha, ...more } of files) {
    const text = strictBase64(content)
    if (Object.keys(more).length > 0 || text === undefined) return no(422, 'illegal base64 data')
    const before = base.files.get(path)
    if (operation === 'create') {
      if (before !== undefined) return no(422, 'repository file already exists')
    } else if (operation !== 'update' || sha === undefined) return no(422, 'SHA is required')
    else if (before === undefined || blobId(before) !== sha) return no(422, 'sha does not match')
    next.set(path, text)
  }
  repository.branches.set(new_branch ?? branch, repository.addCommit([base.id], message, next))
  return { status: 201, body: { files: files.map(({ path }) => ({ path })) } }
}
