import type { Answers } from '../../../../widgets/contract/answers.ts'
import type { Field } from '../../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { FormRelease } from '../../../../widgets/contract/release.ts'
import { isComposite } from '../../../../widgets/engine/checks/outline.ts'
import { ageOn } from '../../../../widgets/engine/logic/dates.ts'
import { summarise, type SummarySection } from '../../../../widgets/engine/summarise.ts'
import type { GeneratedExample } from '../../../rules/forms/examples/collection.ts'
import type { KitCounty } from './kit-county.ts'

/** A task of a user test: who somebody is, what they want, and what they know. */
export interface Task {
  /** Name of the example it is made from. */
  readonly name: string
  /** A few sentences, "Sie heißen …". Whoever moderates may change them. */
  readonly story: string
  /** What the person needs to know to fill in the form, by steps. */
  readonly facts: readonly SummarySection[]
}

/** Right examples that differ most: what must be answered at least, ways in between, and everything. */
export function chooseExamples(examples: readonly GeneratedExample[], count: number): readonly string[] {
  const right = examples.filter(({ is }) => is !== 'wrong')
  const ways = right.filter(({ is }) => is === 'way')
  const between = Array.from({ length: Math.max(0, count - 2) }, (_, index) => {
    const at = Math.floor(((index + 0.5) * ways.length) / Math.max(1, count - 2))
    return ways[at]?.example.name
  })
  const names = ['minimal', ...between, 'complete']
  const known = right.map(({ example }) => example.name)
  return [...new Set(names)]
    .filter((name) => name !== undefined && known.includes(name))
    .slice(0, count) as string[]
}

/** Writes a task from an example. */
export function taskOf(
  definition: FormDefinition,
  { example }: GeneratedExample,
  { places }: Pick<KitCounty, 'places'>,
): Task {
  const answers = example.answers as Answers
  const release = { definition, places } as unknown as FormRelease
  const story = [
    ...whoIs(definition, answers, example.today),
    `Ihr Anliegen: „${definition.title.de}“.`,
    'Füllen Sie das Formular aus, und schicken Sie es ab.',
  ].join(' ')
  return { name: example.name, story, facts: known(summarise(release, answers, 'de')) }
}

/** What is said to somebody of the first person, place and age in the answers. */
function whoIs(definition: FormDefinition, answers: Answers, today: string): string[] {
  const fields = definition.steps.flatMap((step) => step.fields)
  const partsOf = (kind: Field['kind']): Answers | undefined => {
    const field = fields.find((one) => one.kind === kind && isComposite(one) && answers[one.id] !== undefined)
    return field && (answers[field.id] as Answers)
  }
  const filledIn = (autocomplete: string): string =>
    text(
      answers[
        fields.find(
          (field) =>
            'autocomplete' in field && field.autocomplete === autocomplete && answers[field.id] !== undefined,
        )?.id ?? ''
      ],
    )
  const person = partsOf('person')
  const name = person
    ? `${text(person['givenNames'])} ${text(person['familyName'])}`
    : filledIn('name') || `${filledIn('given-name')} ${filledIn('family-name')}`.trim()
  const age = ageOn(person?.['birthDate'] ?? filledIn('bday'), today)
  const town = text(partsOf('address')?.['town']) || filledIn('address-level2')
  return [
    ...(name ? [`Sie heißen ${name}.`] : []),
    ...(age !== null ? [`Sie sind ${age} Jahre alt.`] : []),
    ...(town ? [`Sie wohnen in ${town}.`] : []),
  ]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Without what nobody has to be told: consents and signatures are the person's own. */
const known = (sections: readonly SummarySection[]): readonly SummarySection[] =>
  sections
    .map(({ title, items }) => ({ title, items: items.filter(({ value }) => value !== 'Zugestimmt') }))
    .filter(({ items }) => items.length > 0)
