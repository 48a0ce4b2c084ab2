import type { FieldKind, FieldOf } from '../../../widgets/contract/field.ts'
import { allKinds } from '../../../widgets/engine/all-kinds.ts'
import type { Composite } from '../../../widgets/engine/kinds.ts'
import { countryCodes, countryName } from '../../../widgets/engine/kinds/country.ts'

/** An answer that people choose. */
export interface KnownOption {
  readonly value: string
  readonly label: string
}

/** A question that conditions and computed values can speak of. */
export interface KnownQuestion {
  /** As a rule calls it: `art`, `anschrift.country`; inside a group's rows the inner name. */
  readonly name: string
  /** German. That of a part names its question, too: "Anschrift: Staat". */
  readonly label: string
  readonly kind: FieldKind
  /** What can be chosen, states and municipalities as well; empty where anything can be written. */
  readonly options: readonly KnownOption[]
  /** German. */
  readonly unit?: string
  /** How a computed value is written; money is in cents. */
  readonly as?: FieldOf<'computed'>['as']
  /** Title of its step. */
  readonly step: string
  /** What each row of a group asks. */
  readonly rows?: readonly KnownQuestion[]
}

type Data = Readonly<Record<string, unknown>>

/**
 * Every question of a form that rules can speak of, in the order of the form: also those of which something is missing yet.
 * A second question with the same name is left out, because a rule would find the first. Never throws.
 *
 * @param form A definition with its blocks put in, possibly invalid.
 * @param places Municipalities of the county, for questions that ask for one.
 */
export function knownQuestions(form: unknown, places: readonly KnownOption[] = []): readonly KnownQuestion[] {
  const found = new Map<string, KnownQuestion>()
  listIn(form, 'steps').forEach((step, index) => {
    const title = german(own(step, 'title')) ?? `Schritt ${index + 1}`
    addAll(found, listIn(step, 'fields'), { step: title, places, depth: 0 })
  })
  return [...found.values()]
}

/**
 * The questions that a rule inside of a group's rows sees: first those of its own row, then those of the form.
 *
 * @param group Name of the group; the form's questions alone where there is none.
 */
export function questionsInRow(
  questions: readonly KnownQuestion[],
  group: string | undefined,
): readonly KnownQuestion[] {
  const rows = questions.find(({ name }) => name === group)?.rows ?? []
  const names = new Set(rows.map(({ name }) => name))
  return [...rows, ...questions.filter(({ name }) => !names.has(name))]
}

interface Around {
  readonly step: string
  readonly places: readonly KnownOption[]
  /** Groups around it. The contract knows groups inside of groups, and nothing deeper. */
  readonly depth: number
}

function addAll(found: Map<string, KnownQuestion>, fields: readonly unknown[], around: Around): void {
  for (const field of fields) {
    for (const question of questionsOf(field, around)) {
      if (!found.has(question.name)) found.set(question.name, question)
    }
  }
}

function questionsOf(field: unknown, around: Around): readonly KnownQuestion[] {
  const [id, kind] = [own(field, 'id'), own(field, 'kind')]
  if (typeof id !== 'string' || id === '' || typeof kind !== 'string' || kind === 'info') return []
  if (!Object.hasOwn(known, kind)) return []
  const question = questionOf(field, id, kind as FieldKind, around)
  return [question, ...partsOf(field, kind).map((part) => partQuestion(part, question, around))]
}

/** A part of a question of several parts; it carries the name of its question, because rules call it so. */
function partQuestion(part: unknown, whole: KnownQuestion, around: Around): KnownQuestion {
  const id = String(own(part, 'id'))
  const question = questionOf(part, id, own(part, 'kind') as FieldKind, around)
  return { ...question, name: `${whole.name}.${id}`, label: `${whole.label}: ${question.label}` }
}

function questionOf(field: unknown, id: string, kind: FieldKind, around: Around): KnownQuestion {
  const unit = german(own(field, 'unit'))
  const as = own(field, 'as')
  return {
    name: id,
    label: german(own(field, 'label')) ?? id,
    kind,
    options: optionsOf(field, kind, around.places),
    ...(unit !== undefined && { unit }),
    ...(kind === 'computed' && { as: isWayToWrite(as) ? as : 'integer' }),
    step: around.step,
    ...(kind === 'group' && { rows: rowsOf(field, around) }),
  }
}

function rowsOf(group: unknown, around: Around): readonly KnownQuestion[] {
  const found = new Map<string, KnownQuestion>()
  if (around.depth < 2) addAll(found, listIn(group, 'fields'), { ...around, depth: around.depth + 1 })
  return [...found.values()]
}

function optionsOf(field: unknown, kind: FieldKind, places: readonly KnownOption[]): readonly KnownOption[] {
  if (kind === 'country') return states()
  if (kind === 'place') return places
  if (kind !== 'choice' && kind !== 'choices') return []
  return listIn(field, 'options').flatMap((option) => {
    const value = own(option, 'value')
    return typeof value === 'string' ? [{ value, label: german(own(option, 'label')) ?? value }] : []
  })
}

/** Data that is not checked yet has no defaults; `partsOf` counts on them. */
function partsOf(field: unknown, kind: string): readonly unknown[] {
  const composite = allKinds[kind as keyof typeof allKinds] as Partial<Composite<never>> | undefined
  if (!composite?.partsOf) return []
  const extra = own(field, 'with')
  return composite.partsOf({
    abroad: own(field, 'abroad') === true,
    with: isData(extra) ? extra : {},
  } as never)
}

let allStates: readonly KnownOption[] | undefined

/** Every state by its German name. Made once: naming all of them takes a while. */
function states(): readonly KnownOption[] {
  allStates ??= countryCodes
    .map((value) => ({ value, label: countryName(value, 'de') }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'de'))
  return allStates
}

const isWayToWrite = (as: unknown): as is FieldOf<'computed'>['as'] =>
  as === 'integer' || as === 'decimal' || as === 'money' || as === 'date'

/** Own keys only: what a prototype holds is no question. */
const own = (data: unknown, key: string): unknown =>
  isData(data) && Object.hasOwn(data, key) ? data[key] : undefined

const listIn = (data: unknown, key: string): readonly unknown[] => {
  const list = own(data, key)
  return Array.isArray(list) ? list : []
}

/** The German text, if there is any. */
function german(text: unknown): string | undefined {
  const de = own(text, 'de')
  return typeof de === 'string' && de.trim() !== '' ? de.trim() : undefined
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Complete, because the compiler compares it with the contract. */
const known: Readonly<Record<FieldKind, true>> = {
  text: true,
  textarea: true,
  integer: true,
  decimal: true,
  money: true,
  'partial-date': true,
  'licence-plate': true,
  'tax-id': true,
  date: true,
  time: true,
  email: true,
  phone: true,
  choice: true,
  choices: true,
  boolean: true,
  consent: true,
  iban: true,
  place: true,
  country: true,
  file: true,
  info: true,
  computed: true,
  address: true,
  person: true,
  organisation: true,
  'bank-account': true,
  group: true,
}
