import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { sha256 } from '../../../widgets/seal/digest.ts'
import type { Screenshot } from '../../exchange/package/exchange-package.ts'

/** Pictures that are taken of a form. */
export const pictures = [
  { shows: 'start', width: 320, name: 'start-320' },
  { shows: 'start', width: 768, name: 'start-768' },
  { shows: 'first-step', width: 320, name: 'first-step-320' },
  { shows: 'first-step', width: 768, name: 'first-step-768' },
] as const satisfies readonly (Pick<Screenshot, 'shows' | 'width'> & { readonly name: string })[]

/** File of a picture, below the content root. */
export const pictureFile = (id: string, version: string, name: string): string =>
  `forms/${id}/screenshots/${version}-${name}.webp`

/** The pictures of a version that lie in the content. */
export async function screenshotsOf(
  root: string,
  { id, version, title, steps }: FormDefinition,
): Promise<Screenshot[]> {
  const found = await Promise.all(
    pictures.map(async ({ shows, width, name }) => {
      const bytes = await readFile(join(root, pictureFile(id, version, name))).catch(() => undefined)
      if (!bytes) return []
      const what = shows === 'start' ? 'Startseite' : `Erste Seite mit Fragen, „${steps[0]?.title.de ?? ''}“,`
      return [
        {
          shows,
          width,
          type: 'image/webp' as const,
          sha256: await sha256(new Uint8Array(bytes)),
          alt: { de: `${what} des Formulars „${title.de}“, ${width} Pixel breit` },
          data: bytes.toString('base64'),
        },
      ]
    }),
  )
  return found.flat()
}
