import type { Catalogue } from '../model/catalogue.ts'
import type { ContentProblem } from '../model/content-problem.ts'
import { type Bodies, type LoadedContent, loadContent } from '../model/load-content.ts'
import { blockVersions } from './forms/block-versions.ts'
import { brokenExamples } from './forms/broken-examples.ts'
import { editedAdoptions } from './forms/edited-adoptions.ts'
import { formContradictions } from './forms/form-contradictions.ts'
import { goneForms, missingBindings } from './forms/missing-bindings.ts'
import { trustDiffers } from './forms/trust-differs.ts'
import { deadLinks } from './dead-links.ts'
import { englishDiffers } from './english-differs.ts'
import { gaps } from './gaps.ts'
import { themeContrast } from './theme-contrast.ts'

/** What is wrong in a catalogue whose files are right each for itself. */
type ContentRule = (catalogue: Catalogue, bodies: Bodies) => readonly ContentProblem[]

/** Rules of the guide that a build must not get past, by their id. */
export const errorRules: Readonly<Record<string, ContentRule>> = {
  luecke: gaps,
  'toter-link': deadLinks,
  'englisch-anders': englishDiffers,
  kontrast: themeContrast,
  'formular-widerspruch': formContradictions,
  beispiele: brokenExamples,
  'baustein-version': blockVersions,
  ausweis: trustDiffers,
  'bindung-fehlt': (catalogue) => [...missingBindings(catalogue), ...goneForms(catalogue)],
  'uebernommen-geaendert': editedAdoptions,
}

/** Reads a content root and checks everything that a build must not get past: schemas, references, the guide's rules. */
export async function checkContent(root: string): Promise<LoadedContent> {
  const content = await loadContent(root)
  if (!content.ok) return content
  const { catalogue, bodies } = content
  const [first, ...rest] = Object.entries(errorRules).flatMap(([rule, find]) =>
    find(catalogue, bodies).map((problem) => ({ rule, ...problem })),
  )
  return first ? { ok: false, problems: [first, ...rest], readable: catalogue, bodies } : content
}
