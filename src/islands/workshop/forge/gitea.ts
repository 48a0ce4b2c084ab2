import * as v from 'valibot'
import { anything, askAt, orConflict, orNothing } from './ask.ts'
import { toBase64 } from './base64.ts'
import type { Forge, ForgeAccess } from './forge.ts'
import { inPath } from './path-of.ts'
import { decoded } from './remote-text.ts'

const Repository = v.object({ default_branch: v.string() })
const Branch = v.object({ name: v.string() })
const Compared = v.object({ total_commits: v.number() })
const Content = v.object({
  type: v.literal('file'),
  sha: v.string(),
  size: v.number(),
  content: v.string(),
  encoding: v.literal('base64'),
})
const Pull = v.object({
  number: v.number(),
  html_url: v.string(),
  head: v.object({ ref: v.string() }),
  base: v.object({ ref: v.string() }),
})

/** Pull requests a page, and pages that are looked through. */
const pageSize = 50
const mostPages = 20

/**
 * Gitea and Forgejo, from version 1.20: before, several files in one commit were not possible.
 *
 * @see https://docs.gitea.com/api/ (repoChangeFiles, repoCreatePullRequest)
 * @see https://forgejo.org/docs/latest/user/api-usage/
 */
export function gitea({ base, project, token }: ForgeAccess, signal?: AbortSignal): Forge {
  const ask = askAt({
    root: `${base}/api/v1`,
    headers: { Accept: 'application/json', Authorization: `token ${token}` },
    token,
    signal,
  })
  const at = `/repos/${inPath(project)}`
  const branchPath = (branch: string) => `${at}/branches/${inPath(branch)}`
  return {
    defaultBranch: async () => (await ask(Repository, { step: 'project', path: at })).default_branch,
    hasBranch: async (branch) =>
      (await orNothing(ask(Branch, { step: 'branch', path: branchPath(branch) }))) !== undefined,
    isMerged: async (branch, target) => {
      const range = `${inPath(target)}...${inPath(branch)}`
      // Older versions cannot compare; then the branch is gone on with.
      const compared = await orNothing(ask(Compared, { step: 'branch', path: `${at}/compare/${range}` }))
      return compared?.total_commits === 0
    },
    file: async (path, branch) => {
      const query = new URLSearchParams({ ref: branch }).toString()
      const found = await orNothing(
        ask(Content, { step: 'file', path: `${at}/contents/${inPath(path)}?${query}` }),
      )
      return found && { text: decoded(found.content, found.size), id: found.sha }
    },
    commit: async ({ branch, target, how, message, changes }) => {
      // Gitea cannot begin a branch again; all of it is in the target, so nothing goes with it.
      if (how === 'anew') await ask(anything, { step: 'commit', method: 'DELETE', path: branchPath(branch) })
      const answer = ask(anything, {
        step: 'commit',
        method: 'POST',
        path: `${at}/contents`,
        body: {
          ...(how === 'onto' ? { branch } : { branch: target, new_branch: branch }),
          message,
          files: changes.map(({ path, text, replaces }) => ({
            operation: replaces ? 'update' : 'create',
            path,
            content: toBase64(text),
            ...(replaces && { sha: replaces.id }),
          })),
        },
      })
      await orConflict(answer, /already exist|sha does not match/iu)
    },
    findRequest: async (branch, target) => {
      for (let page = 1; page <= mostPages; page += 1) {
        const query = new URLSearchParams({ state: 'open', page: String(page), limit: String(pageSize) })
        const pulls = await ask(v.array(Pull), {
          step: 'request',
          path: `${at}/pulls?${query.toString()}`,
        })
        const found = pulls.find(({ head, base: into }) => head.ref === branch && into.ref === target)
        if (found) return { number: found.number, url: found.html_url }
        if (pulls.length === 0) return undefined
      }
      return undefined
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
