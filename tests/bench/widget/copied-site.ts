import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hostPage } from './host-page.ts'
import { peersFolder } from './install-peers.ts'

/**
 * A page with files that a peer hands out ready for use.
 *
 * @param files Paths below `node_modules`, or folders there; they keep their names.
 */
export async function copiedSite(
  files: readonly string[],
  { head, body }: { readonly head: string; readonly body: string },
  folder: string,
): Promise<void> {
  for (const file of files) {
    const name = file.split('/').at(-1) ?? ''
    await cp(join(peersFolder, 'node_modules', file), join(folder, name), { recursive: true })
  }
  await writeFile(join(folder, 'index.html'), hostPage(head, body))
}
