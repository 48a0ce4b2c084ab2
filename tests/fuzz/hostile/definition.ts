import type { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import type { Choices } from '../../property/generate/choices.ts'
import { someDefinition } from '../../property/generate/definition.ts'
import { edgeNumbers, spoilt } from './json.ts'
import { hostilePattern } from './pattern.ts'
import { hostileRule } from './rule.ts'
import { hostileText, markup } from './text.ts'

/** A form definition as somebody would hand it over who means harm: JSON, not checked by anything. */
export function hostileDefinition(choices: Choices): unknown {
  const definition = someDefinition(choices)
  return choices.chance(30)
    ? spoilt(choices, dressed(choices, definition, 30), choices.between(1, 4))
    : dressed(choices, definition, choices.one([0, 0, 10]))
}

/**
 * The same form, but with hostile texts throughout; the contract takes them.
 *
 * @param percent How many of the rules, patterns and limits are hostile, too: these it often refuses.
 */
export function dressed(choices: Choices, definition: FormDefinition, percent: number): unknown {
  const paths = definition.steps.flatMap(({ fields }) => fields.map(({ id }) => id))
  const dress = (value: unknown, key: string): unknown => {
    const isHostile = settings.test(key) && choices.chance(percent)
    if (Array.isArray(value)) return value.map((item) => dress(item, ''))
    if (typeof value === 'number') return isHostile ? choices.one(edgeNumbers) : value
    if (typeof value !== 'object' || value === null) return value
    if ('de' in value) return { de: text(choices), en: text(choices), 'de-simple': text(choices) }
    if (isHostile && key === 'pattern') return { message: text(choices), expression: hostilePattern(choices) }
    if (isHostile) return hostileRule(choices, paths)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, dress(item, name)]))
  }
  return { ...(dress(definition, '') as object), id: definition.id }
}

const settings = /^(?:min|max|default|days|months|years|when|required|holds|value|pattern)$/u

const links = markup.filter((attack) => attack.startsWith('['))

/** One attack, or several in a row or in paragraphs. The contract takes no text that is empty. */
function text(choices: Choices): string {
  const link = choices.maybe(30, () => choices.one(links))
  const attacks = [...choices.list(1, 4, () => hostileText(choices)), ...(link ? [link] : [])]
  const hostile = attacks.join(choices.one([' ', '\n\n', '']))
  return hostile.trim() === '' ? `${hostile}x` : hostile
}
