import { choiceLabels } from './choice-labels.ts'
import type { Bench, Filled } from './bench.ts'

/** Answers named in one name at most. */
const mostNamed = 3

/** What sets a way apart from another, by its answers: "Art der Störung: Der Bus ist ausgefallen". */
export function nameOfWay({ decisions }: Bench, way: Filled, other: Filled | undefined): string {
  const differing = decisions.all.filter(
    ({ place }) => !place.group && (way.taken.get(place) ?? 0) !== (other?.taken.get(place) ?? 0),
  )
  const named = differing.flatMap(({ place }) => {
    const [asked] = way.trial.steps.flatMap(({ items }) =>
      items.filter((item) => item.field === place.field || item.path === place.field.id),
    )
    const answer = asked && choiceLabels(asked)
    return answer === undefined ? [] : [`${place.field.label.de.replace(/[?.:]$/u, '')}: ${answer}`]
  })
  return named.length === 0 ? 'wie „complete“' : named.slice(0, mostNamed).join('; ')
}

/** What is shown and what is not, of that which no example before had. @param marks See `Trial.marks`. */
export function whatIsNew({ outline }: Bench, marks: readonly string[]): string {
  const sayings = marks.map((mark) => {
    const [, sign = '', kind = '', path = '', value = ''] = /^([+-])(\w+):([^=]*)=?(.*)$/u.exec(mark) ?? []
    const isOn = sign === '+'
    if (kind === 'step') {
      const title = outline.steps.find(({ step }) => step.id === path)?.step.title.de ?? path
      return `Schritt „${title}“ ${isOn ? 'kommt' : 'entfällt'}`
    }
    const field = outline.fields.find(({ field: one }) => one.id === path.split('.').at(-1))?.field
    const label = field?.label.de ?? path
    if (kind === 'required') return `„${label}“ ist ${isOn ? 'Pflicht' : 'freiwillig'}`
    if (kind === 'option') {
      const options = field && 'options' in field ? field.options : []
      const option = options.find((one) => one.value === value)?.label.de ?? value
      return `„${option}“ steht bei „${label}“ ${isOn ? '' : 'nicht '}zur Wahl`
    }
    return `„${label}“ ${isOn ? 'wird gefragt' : 'entfällt'}`
  })
  const shown = sayings.slice(0, 6)
  const more = sayings.length - shown.length
  return shown.length === 0 ? '' : `${shown.join('; ')}${more > 0 ? `; und ${more} weitere` : ''}.`
}

/** What one way shows and another does not. */
export const whatDiffers = (bench: Bench, way: Filled, other: Filled): string =>
  whatIsNew(
    bench,
    [...way.trial.marks].filter((mark) => !mark.startsWith('0') && !other.trial.marks.has(mark)),
  ) || 'Ein eigener Weg durch das Formular.'
