import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { stagePackage } from './stage-package.ts'

const run = promisify(execFile)

/**
 * Builds the npm package of the elements.
 *
 * @param folder Where it goes. What is packed lies beside it in `package/`.
 * @returns Path of the archive.
 */
export async function packWidgets(folder: string): Promise<string> {
  const staged = join(folder, 'package')
  await stagePackage(staged)
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder, staged], {
    // Scripts of Windows are no programs.
    shell: process.platform === 'win32',
  })
  const packed: unknown = JSON.parse(stdout)
  // A list, or since npm 12 by name.
  const [first] = Object.values(packed as Record<string, { readonly filename: string }>)
  if (!first) throw new Error('npm has packed nothing.')
  return join(folder, first.filename)
}
