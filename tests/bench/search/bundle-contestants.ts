import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { peersFolder } from './install-peers.ts'

const modules = ['ours', 'pagefind', 'minisearch', 'orama', 'together'] as const

/** Bundles the module of each contestant for production, each by itself: one pays for nothing of another. */
export async function bundleContestants(folder: string): Promise<void> {
  for (const module of modules) {
    await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      mode: 'production',
      plugins: [fromPeers],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        modulePreload: false,
        chunkSizeWarningLimit: Infinity,
        rolldownOptions: {
          input: { [module]: join(import.meta.dirname, 'page', `${module}.ts`) },
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: '[name].js' },
        },
      },
    })
  }
}

/** The modules do not lie beside the peers' packages, which have a folder of their own. */
const fromPeers: Plugin = {
  name: 'amtswerk-peers',
  enforce: 'pre',
  resolveId(source, importer, options) {
    if (!importer?.startsWith(import.meta.dirname) || /^[./\0]/u.test(source)) return null
    return this.resolve(source, join(peersFolder, 'package.json'), { ...options, skipSelf: true })
  },
}
