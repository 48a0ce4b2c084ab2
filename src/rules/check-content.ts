import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'
import { type Bodies, type LoadedContent, loadContent } from '../model/load-content.ts'
import { deadLinks } from './dead-links.ts'
import { englishDiffers } from './english-differs.ts'
import { formContradictions } from './form-contradictions.ts'
import { themeContrast } from './theme-contrast.ts'

/** One rule of the guide: what is wrong in a catalogue whose files are right each for itself. */
type ContentRule = (catalogue: Catalogue, bodies: Bodies) => readonly ContentProblem[]

const rules: readonly ContentRule[] = [formContradictions, themeContrast, deadLinks, englishDiffers]

/** Reads a content root and checks everything that a build must not get past: schemas, references, the guide's rules. */
export async function checkContent(root: string): Promise<LoadedContent> {
  const content = await loadContent(root)
  if (!content.ok) return content
  const { catalogue, bodies } = content
  const [first, ...rest] = rules.flatMap((rule) => rule(catalogue, bodies))
  return first ? { ok: false, problems: [first, ...rest], services: catalogue.services, bodies } : content
}
