import { Choices } from '../../property/generate/choices.ts'

const kinds = ['text', 'boolean', 'choice', 'integer', 'date'] as const

/** A question as any form system knows it. */
export interface Question {
  readonly id: string
  readonly kind: (typeof kinds)[number]
  readonly required: boolean
  /** Asked only while these answers are what they should be: both of them, or either. */
  readonly when?: { readonly all: boolean; readonly about: readonly Question[] }
}

/** A large form: pages of questions. */
export type LargeForm = readonly (readonly Question[])[]

/** One answer that a person gives or, where there is no value, takes back. */
export interface Edit {
  readonly question: Question
  readonly value: string | number | boolean | undefined
}

/** Values of a choice. */
export const optionsOfChoice = ['bus', 'bahn', 'rad', 'fuss'] as const

/** Questions on a page. */
const PAGE = 50

/**
 * Makes a form in which every second question is asked under a condition. Conditions look at questions that are always
 * asked: what a hidden answer decides is something form systems do not agree on.
 */
export function largeForm(
  seed: number,
  size: { readonly fields: number; readonly conditions: number },
): LargeForm {
  const choices = Choices.seeded(seed)
  const questions: Question[] = []
  const always: Question[] = []
  const every = size.fields / size.conditions
  for (let index = 0; index < size.fields; index += 1) {
    const about = index % every === every - 1 ? choices.list(1, 2, () => choices.one(always)) : []
    const question = {
      id: `q${index}`,
      kind: choices.one(kinds),
      required: choices.chance(70),
      ...(about.length > 0 && { when: { all: choices.chance(50), about } }),
    }
    questions.push(question)
    if (about.length === 0) always.push(question)
  }
  return Array.from({ length: Math.ceil(questions.length / PAGE) }, (_, page) =>
    questions.slice(page * PAGE, (page + 1) * PAGE),
  )
}

/** Edits anywhere in the form, one in ten of them takes an answer back. */
export function someEdits(seed: number, form: LargeForm, count: number): Edit[] {
  const choices = Choices.seeded(seed)
  const questions = form.flat()
  return Array.from({ length: count }, () => {
    const question = choices.one(questions)
    return { question, value: choices.chance(10) ? undefined : someValue(choices, question) }
  })
}

function someValue(choices: Choices, { kind }: Question): string | number | boolean {
  switch (kind) {
    case 'text':
      return `Antwort ${choices.below(1000)}`
    case 'boolean':
      return choices.chance(50)
    case 'choice':
      return choices.one(optionsOfChoice)
    case 'integer':
      return choices.below(100)
    case 'date':
      return `${choices.between(2010, 2029)}-05-${choices.between(10, 28)}`
  }
}
