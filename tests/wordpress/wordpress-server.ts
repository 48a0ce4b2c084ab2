import { execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ended } from '../browsers/display.ts'
import { eventually } from '../browsers/eventually.ts'
import { freePort } from '../e2e/support/county-server.ts'
import { openDatabase } from './database.ts'
import { wordpressFolder } from './ensure-wordpress.ts'

/** Who may write in WordPress. */
export type Role = 'administrator' | 'editor' | 'author' | 'contributor'

/** Something to be saved. */
export interface Post {
  readonly role: Role
  readonly type: 'pages' | 'posts'
  readonly title: string
  readonly content: string
  /** Saved where unfiltered HTML is forbidden for everybody, as in networks of sites. */
  readonly isFiltered?: boolean
}

/** What became of it. */
export interface Saved {
  readonly url: string
  /** As WordPress kept it. */
  readonly content: string
}

/** A WordPress that is run for a while. */
export interface Wordpress {
  readonly version: string
  save(post: Post): Promise<Saved>
  close(): Promise<void>
}

const ours = fileURLToPath(new URL('php', import.meta.url))

/** Sets up Debian's WordPress in a temporary folder, with its default theme, and serves it on an origin of its own. */
export async function startWordpress(): Promise<Wordpress> {
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-wordpress-'))
  const site = join(folder, 'site')
  // A copy: WordPress looks for its settings beside its own files.
  await cp(wordpressFolder, site, { recursive: true, dereference: true })
  for (const name of await readdir(ours)) await cp(join(ours, name), join(site, name))
  const database = await openDatabase(folder)
  const port = await freePort()
  const variables = { ...env, WP_SOCKET: database.socket, WP_URL: `http://127.0.0.1:${port}` }
  const php = async (script: string, input = '', more: Record<string, string> = {}): Promise<string> => {
    const run = promisify(execFile)('php', [join(site, script)], { env: { ...variables, ...more } })
    run.child.stdin?.end(input)
    return (await run).stdout
  }
  await php('install.php')
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site, join(site, 'router.php')], {
    env: { ...variables, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    // A group of its own: PHP leaves its workers behind.
    detached: true,
  })
  await eventually('WordPress antwortet', async () => (await fetch(variables.WP_URL)).ok)
  return {
    version:
      /wp_version = '(?<version>[^']+)'/u.exec(await readFile(join(site, 'wp-includes/version.php'), 'utf8'))
        ?.groups?.version ?? 'unbekannt',
    async save({ isFiltered, ...post }) {
      const answer = await php('publish.php', JSON.stringify(post), isFiltered ? { WP_FILTERED: '1' } : {})
      return JSON.parse(answer) as Saved
    },
    async close() {
      if (server.pid !== undefined) process.kill(-server.pid)
      await ended(server)
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
