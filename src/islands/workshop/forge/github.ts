import * as v from 'valibot'
import { anything, askAt, orConflict, orNothing } from './ask.ts'
import type { Forge, ForgeAccess } from './forge.ts'
import { inPath } from './path-of.ts'
import { decoded } from './remote-text.ts'

const Repository = v.object({ default_branch: v.string() })
const Ref = v.object({ object: v.object({ sha: v.string() }) })
const Made = v.object({ sha: v.string() })
const CommitOf = v.object({ tree: v.object({ sha: v.string() }) })
const Compared = v.object({ ahead_by: v.number() })
const Content = v.object({ type: v.literal('file'), sha: v.string(), size: v.number() })
const Blob = v.object({ content: v.string(), encoding: v.literal('base64'), size: v.number() })
const Pull = v.object({ number: v.number(), html_url: v.string() })

/**
 * GitHub, and GitHub Enterprise Server.
 *
 * @see https://docs.github.com/en/rest/git/trees
 * @see https://docs.github.com/en/rest/git/refs
 * @see https://docs.github.com/en/rest/pulls/pulls
 */
export function github({ base, project, token }: ForgeAccess, signal?: AbortSignal): Forge {
  const ask = askAt({
    root: base === 'https://github.com' ? 'https://api.github.com' : `${base}/api/v3`,
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${token}`,
      'X-GitHub-Api-Version': '2022-11-28',
    },
    token,
    signal,
  })
  const at = `/repos/${inPath(project)}`
  const [owner = ''] = project.split('/')
  const headOf = async (branch: string): Promise<string> =>
    (await ask(Ref, { step: 'branch', path: `${at}/git/ref/heads/${inPath(branch)}` })).object.sha

  return {
    defaultBranch: async () => (await ask(Repository, { step: 'project', path: at })).default_branch,
    hasBranch: async (branch) => (await orNothing(headOf(branch))) !== undefined,
    isMerged: async (branch, target) => {
      const range = `${inPath(target)}...${inPath(branch)}`
      return (await ask(Compared, { step: 'branch', path: `${at}/compare/${range}` })).ahead_by === 0
    },
    file: async (path, branch) => {
      const query = new URLSearchParams({ ref: branch }).toString()
      const found = await orNothing(
        ask(Content, { step: 'file', path: `${at}/contents/${inPath(path)}?${query}` }),
      )
      if (!found) return undefined
      // Contents come with small files only; blobs of any size.
      const { content, size } = await ask(Blob, { step: 'file', path: `${at}/git/blobs/${found.sha}` })
      return { text: decoded(content, size), id: found.sha }
    },
    commit: async ({ branch, target, how, message, changes }) => {
      const parent = await headOf(how === 'onto' ? branch : target)
      const { tree: before } = await ask(CommitOf, { step: 'commit', path: `${at}/git/commits/${parent}` })
      const tree = await ask(Made, {
        step: 'commit',
        method: 'POST',
        path: `${at}/git/trees`,
        body: {
          base_tree: before.sha,
          tree: changes.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
        },
      })
      const { sha } = await ask(Made, {
        step: 'commit',
        method: 'POST',
        path: `${at}/git/commits`,
        body: { message, tree: tree.sha, parents: [parent] },
      })
      // Never by force: what somebody else pushed meanwhile stays, and the server says so.
      const answer =
        how === 'new'
          ? ask(anything, {
              step: 'commit',
              method: 'POST',
              path: `${at}/git/refs`,
              body: { ref: `refs/heads/${branch}`, sha },
            })
          : ask(anything, {
              step: 'commit',
              method: 'PATCH',
              path: `${at}/git/refs/heads/${inPath(branch)}`,
              body: { sha, force: false },
            })
      await orConflict(answer, /already exists|not a fast forward/iu)
    },
    findRequest: async (branch, target) => {
      const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, base: target })
      const [found] = await ask(v.array(Pull), { step: 'request', path: `${at}/pulls?${query.toString()}` })
      return found && { number: found.number, url: found.html_url }
    },
    openRequest: async (branch, target, { title, description }) => {
      const { number, html_url: url } = await ask(Pull, {
        step: 'request',
        method: 'POST',
        path: `${at}/pulls`,
        body: { title, head: branch, base: target, body: description },
      })
      return { number, url }
    },
    updateRequest: async ({ number }, { title, description }) => {
      await ask(anything, {
        step: 'request',
        method: 'PATCH',
        path: `${at}/pulls/${number}`,
        body: { title, body: description },
      })
    },
  }
}
