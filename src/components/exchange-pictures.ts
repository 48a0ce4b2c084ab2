import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { contentRoot } from '../model/content-root.ts'

/** A picture of a form, taken by `npm run forms -- publish`. */
export interface FormPicture {
  /** File name without its ending. */
  readonly name: string
  /** Absolute path of the file. */
  readonly file: string
  /** Pixels of the window it was taken in. */
  readonly width: number
  readonly alt: string
}

/** `1.2.0-first-step-320.webp`, `1.2.0-start-320.webp`. */
const pattern = /^((\d+\.\d+\.\d+)-(start|first-step)-(320|768))\.webp$/u

/** Pictures of one version, the narrow one first; none where nobody has taken any. */
export async function picturesOf(id: string, version: string): Promise<readonly FormPicture[]> {
  const folder = join(contentRoot(), 'forms', id, 'screenshots')
  const names = await readdir(folder).catch(() => [])
  return names
    .flatMap((file) => {
      const [, name, of, shows, width] = pattern.exec(file) ?? []
      if (name === undefined || of !== version) return []
      const view = shows === 'start' ? 'Die Startseite' : 'Der erste Schritt'
      const device = width === '320' ? 'auf dem Handy' : 'auf dem Tablet'
      return [
        { name, file: join(folder, file), width: Number(width), alt: `${view} des Formulars ${device}` },
      ]
    })
    .toSorted((one, other) => one.width - other.width || (one.name < other.name ? 1 : -1))
}
