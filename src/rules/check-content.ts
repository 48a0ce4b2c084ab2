import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'
import { type LoadedContent, loadContent } from '../model/load-content.ts'
import { formContradictions } from './form-contradictions.ts'
import { themeContrast } from './theme-contrast.ts'

/** One rule of the guide: what is wrong in a catalogue whose files are right each for itself. */
type ContentRule = (catalogue: Catalogue) => readonly ContentProblem[]

const rules: readonly ContentRule[] = [formContradictions, themeContrast]

/** Reads a content root and checks everything that a build must not get past: schemas, references, the guide's rules. */
export async function checkContent(root: string): Promise<LoadedContent> {
  const content = await loadContent(root)
  if (!content.ok) return content
  const [first, ...rest] = rules.flatMap((rule) => rule(content.catalogue))
  return first ? { ok: false, problems: [first, ...rest] } : content
}
