import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { formInPage, hostPage } from './host-page.ts'
import { peersFolder } from './install-peers.ts'

/**
 * Builds a peer's entry as its documentation says, for production, and a page that shows it.
 *
 * @param entry Name of the entry in `peers/`.
 * @param definition The ten questions as that peer wants them.
 */
export async function bundledSite(entry: string, definition: unknown, folder: string): Promise<void> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    mode: 'production',
    plugins: [fromPeers],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { input: join(import.meta.dirname, 'peers', `${entry}.ts`) },
    },
  })
  const files = 'output' in output ? output.output : []
  const styles = files.filter(({ fileName }) => fileName.endsWith('.css'))
  const script = files.find((file) => file.type === 'chunk' && file.isEntry)
  const head = [
    ...styles.map(({ fileName }) => `<link rel="stylesheet" href="/${fileName}">`),
    `<script type="module" src="/${script?.fileName ?? ''}"></script>`,
  ].join('\n')
  const body = `${formInPage(definition)}\n<div id="place"></div>`
  await writeFile(join(folder, 'index.html'), hostPage(head, body))
}

/** The entries do not lie beside the peers' packages, which have a folder of their own. */
const fromPeers: Plugin = {
  name: 'amtswerk-peers',
  enforce: 'pre',
  resolveId(source, importer, options) {
    if (!importer?.startsWith(import.meta.dirname) || /^[./\0]/u.test(source)) return null
    return this.resolve(source, join(peersFolder, 'package.json'), { ...options, skipSelf: true })
  },
}
