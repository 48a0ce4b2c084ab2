import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from './catalogue.ts'
import type { ContentProblem } from './content-problem.ts'
import { iconFile } from './icon-file.ts'

/** Plans of offices and pictures of topics that are named and not there. */
export function findMissingPictures(
  root: string,
  { offices, topics }: Pick<Catalogue, 'offices' | 'topics'>,
): ContentProblem[] {
  const plans = [...offices].flatMap(([slug, { address }]) => {
    const path = `offices/plans/${address.plan}.svg`
    if (!address.plan || existsSync(join(root, path))) return []
    const reason = `Das Bild ${path} fehlt. Legen Sie es dort ab oder löschen Sie den Schlüssel.`
    return [{ file: `offices/${slug}.yaml`, key: 'address.plan', reason }]
  })
  const icons = [...topics].flatMap(([slug, { icon }]) => {
    if (!icon || existsSync(iconFile(icon))) return []
    const reason = `Ein Bild „${icon}“ gibt es nicht. Alle Namen stehen auf https://lucide.dev/icons.`
    return [{ file: `topics/${slug}.yaml`, key: 'icon', reason }]
  })
  return [...plans, ...icons]
}
