import { languages } from '../../../widgets/contract/limits.ts'

/**
 * Every text of a form by language and by where it stands: `steps.stoerung.fields.art.options.ausfall.label`. Parts of lists
 * go by their id or value where they have one, so that a translation still fits when something is moved.
 */
export function textsByKey(definition: unknown): Record<string, Record<string, string>> {
  const texts: Record<string, Record<string, string>> = {}
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      value.forEach((inner: unknown, index) => {
        walk(inner, joined(path, nameOf(inner) ?? String(index)))
      })
    } else if (typeof value === 'object' && value !== null) {
      if (isText(value)) for (const language of languages) note(language, path, value[language])
      else for (const [key, inner] of Object.entries(value)) walk(inner, joined(path, key))
    }
  }
  const note = (language: string, path: string, text: unknown): void => {
    if (typeof text === 'string') (texts[language] ??= {})[path] = text
  }
  walk(definition, '')
  return texts
}

const joined = (path: string, part: string): string => (path === '' ? part : `${path}.${part}`)

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, value: own } = value as { readonly id?: unknown; readonly value?: unknown }
  return typeof id === 'string' ? id : typeof own === 'string' ? own : undefined
}

const isText = (value: object): value is Readonly<Record<string, unknown>> =>
  'de' in value && Object.keys(value).every((key) => (languages as readonly string[]).includes(key))
