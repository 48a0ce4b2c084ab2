import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** Text of a file that the chapter on operation shows. */
export const guideFile = (name: string): Promise<string> =>
  readFile(join(root, 'content/guide/betrieb', name), 'utf8')

/** Text of any file of the project. */
export const projectFile = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

/** Where the guide has the program lie, and where it lies here. */
export const installed = { there: '/opt/amtswerk', here: root } as const
