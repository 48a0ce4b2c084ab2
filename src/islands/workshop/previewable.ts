import * as v from 'valibot'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { findDefinitionProblems } from '../../../widgets/engine/find-definition-problems.ts'
import type { Path } from '../../exchange/yaml/edit.ts'
import { listAt, valueAt } from './value-at.ts'

/** A form that can be shown although something is missing in it. */
export interface Previewable {
  readonly definition: FormDefinition
  /** Something is shown otherwise than it stands in the form, or left out. */
  readonly isPatched: boolean
}

/** Stands where a text is missing. */
const blank = '…'
/** Repairs at most. Each ends one problem, or takes away what has it. */
const most = 400

/**
 * A form as far as it can be shown: texts that are missing are dots, what is wrong is left out.
 *
 * @param expanded With blocks put in, possibly invalid.
 * @returns `undefined` where nothing is left to show.
 */
export function previewable(expanded: unknown): Previewable | undefined {
  if (typeof expanded !== 'object' || expanded === null) return undefined
  const data = { ...skeleton, ...(structuredClone(expanded) as object) }
  const languages = listAt(data, ['languages']).filter(
    (language) => language === 'en' || language === 'de-simple',
  )
  const isUntranslated = fillIn(data, languages)
  for (let count = 0; count < most; count += 1) {
    const read = v.safeParse(FormDefinition, data, { abortEarly: false })
    if (!read.success) {
      const issues = read.issues.map((issue) => (issue.path ?? []).map(({ key }) => key as string | number))
      // The last first: a place in a list is another one when something before it is gone.
      for (const path of issues.toReversed()) repair(data, path)
      continue
    }
    const [problem] = findDefinitionProblems(read.output)
    if (!problem) return { definition: read.output, isPatched: isUntranslated || count > 0 }
    repair(
      data,
      problem.key.split('.').map((part) => (/^\d+$/u.test(part) ? Number(part) : part)),
    )
  }
  return undefined
}

/** What a definition has to have, where the form says nothing. */
const skeleton = {
  id: 'formular',
  version: '1.0.0',
  title: { de: blank },
  summary: { de: blank },
  audience: ['citizen'],
  languages: ['de'],
  legalBasis: [{ title: blank, url: 'https://www.gesetze-im-internet.de/' }],
  privacy: { purpose: { de: blank }, legalBasis: { de: blank }, storage: { de: blank } },
  duration: 5,
  trustLevel: 'none',
  steps: [],
  next: [],
  provenance: { author: blank, licence: blank },
}

/** Until somebody has translated a text it is there in German. @returns Whether one was missing. */
function fillIn(value: unknown, languages: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('de' in value && typeof value.de === 'string') {
    const missing = languages.filter((language) => !Object.hasOwn(value, language))
    for (const language of missing) Object.assign(value, { [language]: value.de })
    return missing.length > 0
  }
  return Object.values(value)
    .map((inner) => fillIn(inner, languages))
    .includes(true)
}

function repair(data: Record<string, unknown>, path: Path): void {
  const [first = ''] = path
  const key = path.at(-1)
  const fallback = Object.hasOwn(skeleton, first) ? skeleton[first as keyof typeof skeleton] : undefined
  if (first !== 'steps' && fallback !== undefined) {
    // A text is missing somewhere in it, or all of it is nothing.
    if (key === 'de' && path.length > 1) put(data, path, blank)
    else if (path.length > 1 && valueAt(fallback, path.slice(1)) !== undefined)
      put(data, path, valueAt(fallback, path.slice(1)))
    else data[first] = structuredClone(fallback)
    return
  }
  if (key === 'de') {
    put(data, path, blank)
    return
  }
  if (key === 'title' || key === 'label' || key === 'item' || key === 'text' || key === 'message') {
    if (typeof valueAt(data, path) !== 'object') {
      put(data, path, { de: blank })
      return
    }
  }
  if (key === 'id' && path.length > 2) {
    put(data, path, `x${path.filter((part) => typeof part === 'number').join('x')}`)
    return
  }
  drop(data, path)
}

/** Takes away the key, or what cannot be without it. */
function drop(data: Record<string, unknown>, path: Path): void {
  if (path.length === 0) return
  const around = valueAt(data, path.slice(0, -1))
  const key = path.at(-1)
  if (Array.isArray(around) && typeof key === 'number' && key < around.length) {
    around.splice(key, 1)
    return
  }
  const isOptional = typeof key === 'string' && optional.has(key)
  if (isOptional && typeof around === 'object' && around !== null && Object.hasOwn(around, key)) {
    Reflect.deleteProperty(around, key)
    return
  }
  drop(data, path.slice(0, -1))
}

/** Keys without which a step or a field can still be shown. */
const optional = new Set([
  'when',
  'required',
  'hint',
  'because',
  'intro',
  'fim',
  'minLength',
  'maxLength',
  'pattern',
  'default',
  'charset',
  'autocomplete',
  'width',
  'min',
  'max',
  'unit',
  'decimals',
  'age',
  'accept',
  'maxBytes',
  'abroad',
  'with',
  'en',
  'de-simple',
  'rules',
  'conditions',
  'eligible',
  'deadline',
  'needs',
  'plain',
  'acknowledged',
])

function put(data: Record<string, unknown>, path: Path, value: unknown): void {
  let around: unknown = data
  for (const part of path.slice(0, -1)) {
    if (typeof around !== 'object' || around === null) return
    const holder = around as Record<string | number, unknown>
    if (typeof holder[part] !== 'object' || holder[part] === null) holder[part] = {}
    around = holder[part]
  }
  const key = path.at(-1)
  if (key !== undefined && typeof around === 'object' && around !== null)
    (around as Record<string | number, unknown>)[key] = value
}
