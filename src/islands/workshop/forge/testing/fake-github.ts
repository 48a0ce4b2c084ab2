import type { FakeRepository } from './fake-repository.ts'
import { blobId, inLines } from './fake-repository.ts'
import { type Answer, type Asked, wrongKeys } from './fake-server.ts'

const no = (status: number, message: string): Answer => ({ status, body: { message } })

/**
 * GitHub's interface as its documentation has it (Enterprise Server: below `/api/v3`), strictly.
 *
 * @see https://docs.github.com/en/rest/git/trees, /git/commits, /git/refs, /repos/contents, /pulls/pulls
 */
export function fakeGithub(repository: FakeRepository, project: string, token: string) {
  const root = `/api/v3/repos/${project}`
  const trees = new Map<string, ReadonlyMap<string, string>>()
  const [owner = ''] = project.split('/')
  return ({ method, path, query, headers, body }: Asked): Answer => {
    if (headers.authorization !== `Bearer ${token}`) return no(401, 'Bad credentials')
    if (headers['x-github-api-version'] !== '2022-11-28') return no(400, 'unknown version')
    if (headers.accept !== 'application/vnd.github+json') return no(415, 'unknown media type')
    if (path !== root && !path.startsWith(`${root}/`)) return no(404, 'Not Found')
    const rest = decodeURIComponent(path.slice(root.length))
    const after = (start: string): string | undefined =>
      `${method} ${rest}`.startsWith(start) ? `${method} ${rest}`.slice(start.length) : undefined

    if (`${method} ${rest}` === 'GET ')
      return { status: 200, body: { default_branch: repository.defaultBranch } }

    const ref = after('GET /git/ref/heads/')
    if (ref !== undefined) {
      const sha = repository.branches.get(ref)
      return sha === undefined
        ? no(404, 'Not Found')
        : { status: 200, body: { ref: `refs/heads/${ref}`, object: { sha } } }
    }
    const range = after('GET /compare/')
    if (range !== undefined) {
      const [base = '', head = ''] = range.split('...')
      if (!repository.branches.has(base) || !repository.branches.has(head)) return no(404, 'Not Found')
      return { status: 200, body: { ahead_by: repository.ahead(head, base) } }
    }
    const file = after('GET /contents/')
    if (file !== undefined) {
      const text = repository.fileAt(query.get('ref') ?? repository.defaultBranch, file)
      if (text === undefined) return no(404, 'Not Found')
      return { status: 200, body: { type: 'file', sha: blobId(text), size: Buffer.byteLength(text) } }
    }
    const blob = after('GET /git/blobs/')
    if (blob !== undefined) {
      const texts = [...repository.commits.values()].flatMap(({ files }) => [...files.values()])
      const text = texts.find((each) => blobId(each) === blob)
      return text === undefined
        ? no(404, 'Not Found')
        : {
            status: 200,
            body: { sha: blob, size: Buffer.byteLength(text), encoding: 'base64', content: inLines(text) },
          }
    }
    const commit = after('GET /git/commits/')
    if (commit !== undefined) {
      const files = repository.commits.get(commit)?.files
      if (!files) return no(404, 'Not Found')
      trees.set(`tree-${commit}`, files)
      return { status: 200, body: { sha: commit, tree: { sha: `tree-${commit}` } } }
    }
    if (after('POST /git/trees') === '') return makeTree(trees, body)
    if (after('POST /git/commits') === '') {
      if (wrongKeys(body, ['message', 'tree'], ['parents']).length > 0) return no(422, 'Invalid request.')
      const { message, tree, parents } = body as { message: string; tree: string; parents: string[] }
      const files = trees.get(tree)
      if (!files || parents.some((parent) => !repository.commits.has(parent)))
        return no(422, 'Tree SHA does not exist')
      return { status: 201, body: { sha: repository.addCommit(parents, message, files) } }
    }
    if (after('POST /git/refs') === '') {
      if (wrongKeys(body, ['ref', 'sha']).length > 0) return no(422, 'Invalid request.')
      const { ref: name, sha } = body as { ref: string; sha: string }
      if (!name.startsWith('refs/heads/')) return no(422, 'Reference name must start with refs/')
      const branch = name.slice('refs/heads/'.length)
      if (repository.branches.has(branch)) return no(422, 'Reference already exists')
      repository.branches.set(branch, sha)
      return { status: 201, body: { ref: name, object: { sha } } }
    }
    const moved = after('PATCH /git/refs/heads/')
    if (moved !== undefined) {
      if (wrongKeys(body, ['sha'], ['force']).length > 0) return no(422, 'Invalid request.')
      const { sha, force = false } = body as { sha: string; force?: boolean }
      const head = repository.branches.get(moved)
      if (head === undefined) return no(422, 'Reference does not exist')
      if (!force && !repository.ancestors(sha).has(head)) return no(422, 'Update is not a fast forward')
      repository.branches.set(moved, sha)
      return { status: 200, body: { object: { sha } } }
    }
    if (after('GET /pulls') === '') {
      const open = repository.requests.filter(
        ({ head, base, isOpen }) =>
          isOpen &&
          query.get('state') === 'open' &&
          `${owner}:${head}` === query.get('head') &&
          base === query.get('base'),
      )
      return { status: 200, body: open.map(({ number }) => pull(project, number)) }
    }
    if (after('POST /pulls') === '') {
      if (wrongKeys(body, ['title', 'head', 'base'], ['body']).length > 0) return no(422, 'Validation Failed')
      const { title, head, base, body: text = '' } = body as Record<string, string>
      if (repository.requests.some((one) => one.isOpen && one.head === head && one.base === base))
        return no(422, 'A pull request already exists')
      if (repository.ahead(head ?? '', base ?? '') === 0) return no(422, 'No commits between branches')
      return {
        status: 201,
        body: pull(project, repository.openRequest(head ?? '', base ?? '', title ?? '', text).number),
      }
    }
    const changed = after('PATCH /pulls/')
    const request = repository.requests.find(({ number }) => String(number) === changed)
    if (!request || wrongKeys(body, [], ['title', 'body']).length > 0) return no(404, 'Not Found')
    const { title, body: text } = body as Record<string, string>
    request.title = title ?? request.title
    request.description = text ?? request.description
    return { status: 200, body: pull(project, request.number) }
  }
}

const pull = (project: string, number: number) => ({
  number,
  html_url: `https://github.example.org/${project}/pull/${number}`,
})

function makeTree(trees: Map<string, ReadonlyMap<string, string>>, body: unknown): Answer {
  if (wrongKeys(body, ['tree'], ['base_tree']).length > 0) return no(422, 'Invalid request.')
  const { base_tree, tree } = body as {
    readonly base_tree?: string
    readonly tree: readonly { path: string; mode: string; type: string; content: string }[]
  }
  const base = trees.get(base_tree ?? '')
  if (!base) return no(422, 'base_tree does not exist')
  for (const entry of tree)
    if (
      wrongKeys(entry, ['path', 'mode', 'type', 'content']).length > 0 ||
      entry.mode !== '100644' ||
      entry.type !== 'blob'
    )
      return no(422, 'Invalid tree info')
  const sha = `tree-${trees.size}`
  trees.set(sha, new Map([...base, ...tree.map(({ path, content }) => [path, content] as const)]))
  return { status: 201, body: { sha } }
}
