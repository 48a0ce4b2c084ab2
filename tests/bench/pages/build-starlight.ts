import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env, execPath } from 'node:process'
import { promisify } from 'node:util'
import { CommandError } from '../../../src/cli/command-error.ts'
import { toolFile, workFolder } from './tools.ts'

const project = join(workFolder, 'starlight')

/** What of the county the other site says, too. */
export interface StarlightSite {
  readonly title: string
  /** Address where it would stand. */
  readonly site: string
  /** Its page: name below `/leistungen/`, and Markdown. */
  readonly slug: string
  readonly page: string
}

/**
 * Builds a site of Starlight with its defaults, as its documentation begins one, with a home page and one more.
 *
 * @returns Folder of the built site.
 * @throws {CommandError} with what Astro said.
 */
export async function buildStarlight({ title, site, slug, page }: StarlightSite): Promise<string> {
  await rm(project, { recursive: true, force: true })
  const files = {
    // Astro reads there which packages bring parts of its own.
    'package.json': await readFile(join(workFolder, 'package.json'), 'utf8'),
    'tsconfig.json': '{}',
    'astro.config.mjs': `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: ${JSON.stringify(site)},
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: ${JSON.stringify(title)},
      locales: { root: { label: 'Deutsch', lang: 'de' } },
      sidebar: [{ label: 'Leistungen', items: [${JSON.stringify(`leistungen/${slug}`)}] }],
    }),
  ],
})
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
    'src/content/docs/index.md': `---\ntitle: ${JSON.stringify(title)}\n---\n\n[Leistung](/leistungen/${slug}/)\n`,
    [`src/content/docs/leistungen/${slug}.md`]: page,
  }
  for (const [name, text] of Object.entries(files)) {
    const file = join(project, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  // As its starter has one.
  await mkdir(join(project, 'public'))
  await copyFile('public/favicon.svg', join(project, 'public/favicon.svg'))
  await promisify(execFile)(execPath, [toolFile('astro', 'bin/astro.mjs'), 'build'], {
    cwd: project,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  }).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n')
    throw new CommandError(`Die Seite mit Starlight ließ sich nicht bauen:\n\n${said}`, 1, { cause: error })
  })
  return join(project, 'dist')
}
