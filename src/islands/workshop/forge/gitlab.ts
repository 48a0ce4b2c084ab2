import * as v from 'valibot'
import { anything, askAt, orConflict, orNothing } from './ask.ts'
import { toBase64 } from './base64.ts'
import type { Forge, ForgeAccess } from './forge.ts'
import { ForgeRefusal } from './refusal.ts'
import { decoded } from './remote-text.ts'

const Project = v.object({ default_branch: v.nullish(v.string()) })
const Branch = v.object({ name: v.string(), merged: v.optional(v.boolean(), false) })
const File = v.object({
  content: v.string(),
  encoding: v.literal('base64'),
  last_commit_id: v.string(),
  size: v.number(),
})
const Request = v.object({ iid: v.number(), web_url: v.string() })

/**
 * GitLab, from version 12.
 *
 * @see https://docs.gitlab.com/api/commits/#create-a-commit-with-multiple-files-and-actions
 * @see https://docs.gitlab.com/api/merge_requests/
 * @see https://docs.gitlab.com/api/repository_files/
 */
export function gitlab({ base, project, token }: ForgeAccess, signal?: AbortSignal): Forge {
  const ask = askAt({ root: `${base}/api/v4`, headers: { 'PRIVATE-TOKEN': token }, token, signal })
  const at = `/projects/${encodeURIComponent(project)}`
  const branchPath = (branch: string) => `${at}/repository/branches/${encodeURIComponent(branch)}`
  return {
    defaultBranch: async () => {
      const { default_branch: branch } = await ask(Project, { step: 'project', path: at })
      // A project without any commit has none.
      if (!branch) throw new ForgeRefusal('status', 'branch', 404)
      return branch
    },
    hasBranch: async (branch) =>
      (await orNothing(ask(Branch, { step: 'branch', path: branchPath(branch) }))) !== undefined,
    // GitLab knows it of the default branch only; of others it says no, and the branch is gone on with.
    isMerged: async (branch) => (await ask(Branch, { step: 'branch', path: branchPath(branch) })).merged,
    file: async (path, branch) => {
      const query = new URLSearchParams({ ref: branch }).toString()
      const found = await orNothing(
        ask(File, {
          step: 'file',
          path: `${at}/repository/files/${encodeURIComponent(path)}?${query}`,
        }),
      )
      return found && { text: decoded(found.content, found.size), id: found.last_commit_id }
    },
    commit: async ({ branch, target, how, message, changes }) => {
      const answer = ask(anything, {
        step: 'commit',
        method: 'POST',
        path: `${at}/repository/commits`,
        body: {
          branch,
          commit_message: message,
          ...(how !== 'onto' && { start_branch: target }),
          ...(how === 'anew' && { force: true }),
          actions: changes.map(({ path, text, replaces }) => ({
            action: replaces ? 'update' : 'create',
            file_path: path,
            content: toBase64(text),
            encoding: 'base64',
            // What somebody else has changed meanwhile is not overwritten.
            ...(replaces && { last_commit_id: replaces.id }),
          })),
        },
      })
      await orConflict(answer, /already exists|has changed since/iu)
    },
    findRequest: async (branch, target) => {
      const query = new URLSearchParams({ state: 'opened', source_branch: branch, target_branch: target })
      const [found] = await ask(v.array(Request), {
        step: 'request',
        path: `${at}/merge_requests?${query.toString()}`,
      })
      return found && { number: found.iid, url: found.web_url }
    },
    openRequest: async (branch, target, { title, description }) => {
      const { iid, web_url: url } = await ask(Request, {
        step: 'request',
        method: 'POST',
        path: `${at}/merge_requests`,
        body: {
          source_branch: branch,
          target_branch: target,
          title,
          description,
          remove_source_branch: true,
        },
      })
      return { number: iid, url }
    },
    updateRequest: async ({ number }, { title, description }) => {
      await ask(anything, {
        step: 'request',
        method: 'PUT',
        path: `${at}/merge_requests/${number}`,
        body: { title, description },
      })
    },
  }
}
