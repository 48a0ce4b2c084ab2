import type { Plugin } from 'vite'

const policy = 'createPolicy("lit-html"'
const versions = /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/u

/**
 * Makes Lit's templates a guest without traces: no global list of versions, and the Trusted Types policy under a name of
 * its own where a page holds several copies, as it allows each name once.
 *
 * @param name Of the policy; Lit's own where left out.
 * @throws {Error} where Lit has changed so much that one of both is not found: pages with Trusted Types would break silently.
 */
export const ownLit = (name?: string): Plugin => ({
  name: 'amtswerk:own-lit',
  // Lit as citizens load it, whatever NODE_ENV says on this machine: its other build warns, and is not the one that is changed here.
  config: () => ({ resolve: { conditions: ['module', 'browser', 'production'] } }),
  transform(code, id) {
    if (!/\/lit-html\/lit-html\.js$/u.test(id)) return undefined
    if (!code.includes(policy) || !versions.test(code))
      throw new Error('lit-html has changed: its policy or its list of versions was not found.')
    const quiet = code.replace(versions, '0')
    return { code: name ? quiet.replace(policy, `createPolicy("${name}"`) : quiet, map: null }
  },
})
