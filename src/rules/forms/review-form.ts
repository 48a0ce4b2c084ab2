import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import * as v from 'valibot'
import type { Block } from '../../model/block.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { explainIssue, issueKey } from '../../model/explain-issue.ts'
import { FormExamples } from '../../model/form-examples.ts'
import { formFrom } from '../../model/form-from.ts'
import type { Place } from '../../model/place.ts'
import type { WordList } from '../../model/words.ts'
import { silenceAcknowledged } from '../acknowledged.ts'
import { textsOfForm } from '../form-texts.ts'
import { gaps } from '../gaps.ts'
import { languageRules } from '../language/language-rules.ts'
import { readabilityOf, wordsOf } from '../readability.ts'
import { brokenExamples } from './broken-examples.ts'
import { formRules } from './form-advice.ts'
import { formContradictions } from './form-contradictions.ts'
import { type FormFigures, formFigures } from './form-figures.ts'
import { hardForms } from './hard-forms.ts'

/** What a form is reviewed with. */
export interface ReviewBasis {
  /** By `<id>@<major>`. */
  readonly blocks: ReadonlyMap<string, Block>
  readonly words: WordList
  readonly places: ReadonlyMap<string, Pick<Place, 'name'>>
}

/** Something that `npm run check` would say. */
export interface Finding extends ContentProblem {
  /** An error keeps the site from being built, advice does not. */
  readonly severity: 'error' | 'advice'
}

/** A form as the guide sees it. */
export interface FormReview {
  /** Without one, `findings` say why. */
  readonly definition: FormDefinition | undefined
  /** With building blocks put in, without defaults. */
  readonly expanded: unknown
  readonly findings: readonly Finding[]
  readonly figures: FormFigures | undefined
  /** Words of all texts that a citizen may read, and the minutes that takes. */
  readonly reading: { readonly words: number; readonly minutes: number; readonly hardest: readonly string[] }
}

/** Words a minute that most people read on a screen. */
const wordsAMinute = 180

/**
 * Looks at one form alone, with the rules that `npm run check` has.
 *
 * @param value What stands in `form.yaml`.
 * @param examples What stands in `examples.yaml`; nothing is said of examples where left out.
 */
export function reviewForm(
  id: string,
  value: unknown,
  { blocks, words, places }: ReviewBasis,
  examples?: unknown,
): FormReview {
  const { definition, source, problems } = formFrom(id, value, blocks)
  const none = { services: new Map(), offices: new Map() }
  const catalogue = {
    ...none,
    forms: new Map(definition ? [[id, definition]] : []),
    formSources: new Map([[id, source]]),
    blocks,
    places,
    examples: new Map(),
    words,
  } as unknown as Catalogue
  const texts = textsOfForm(id, catalogue)
  const errors = [
    ...problems,
    ...ruled('luecke', definition ? gaps({ ...catalogue, blocks: new Map() }, new Map()) : []),
    ...ruled('formular-widerspruch', formContradictions(catalogue)),
    ...(examples === undefined ? [] : examplesOf(id, examples, catalogue)),
  ]
  const advice = [
    ...ruled('schwer-lesbar', hardForms(catalogue)),
    ...Object.entries(languageRules).flatMap(([rule, find]) => ruled(rule, find(texts, words))),
    ...Object.entries(formRules).flatMap(([rule, find]) => ruled(rule, find(catalogue))),
  ]
  const everything = texts.map(({ text }) => text).join('\n')
  const count = wordsOf(everything).length
  return {
    definition,
    expanded: source.data,
    findings: [
      ...errors.map((problem) => ({ ...problem, severity: 'error' as const })),
      ...silenceAcknowledged(advice, catalogue).map((problem) => ({
        ...problem,
        severity: 'advice' as const,
      })),
    ],
    figures: formFigures(catalogue)[0],
    reading: {
      words: count,
      minutes: Math.ceil(count / wordsAMinute),
      hardest: readabilityOf(everything)?.hardest.slice(0, 3) ?? [],
    },
  }
}

const ruled = (rule: string, problems: readonly ContentProblem[]): ContentProblem[] =>
  problems.map((problem) => ({ rule, ...problem }))

function examplesOf(id: string, value: unknown, catalogue: Catalogue): ContentProblem[] {
  const read = v.safeParse(FormExamples, value)
  if (read.success)
    return ruled('beispiele', brokenExamples({ ...catalogue, examples: new Map([[id, read.output]]) }))
  return read.issues.map((issue) => ({
    file: `forms/${id}/examples.yaml`,
    key: issueKey(issue),
    reason: explainIssue(issue),
  }))
}
