import * as v from 'valibot'
import { applyToData } from '../../../src/exchange/yaml/apply-to-data.ts'
import type { Edit, Path } from '../../../src/exchange/yaml/edit.ts'
import { listAt, valueAt } from '../../../src/islands/workshop/value-at.ts'
import { FormDefinition } from '../../../widgets/contract/form-definition.ts'
import { languages } from '../../../widgets/contract/limits.ts'

const text = { de: 'Text' }
/** What is put where something is missing. */
const missing: Readonly<Record<string, unknown>> = {
  item: text,
  text,
  label: text,
  title: text,
  value: 0,
  as: 'integer',
}

/**
 * A form without what its schema minds, as an author would do it who follows what the guide says, without sense: so that what only
 * the engine finds comes to light as well. Nothing where that leads nowhere.
 */
export function completedForm(form: unknown): FormDefinition | undefined {
  let data = form
  for (let round = 0; round < 12; round += 1) {
    const read = v.safeParse(FormDefinition, data)
    if (read.success) return read.output
    for (const issue of read.issues) {
      const path = issue.path?.map(({ key }) => key as string | number) ?? []
      const edit = repair(data, path, round)
      if (edit) data = applyToData(data, [edit])
    }
  }
  return undefined
}

function repair(data: unknown, path: Path, round: number): Edit | undefined {
  const key = String(path.at(-1))
  if (typeof valueAt(data, path.slice(0, -1)) !== 'object') return undefined
  const list = listAt(data, path)
  if (key === 'fields' && list.length === 0)
    return {
      kind: 'set',
      path,
      value: [{ id: `frei${path.join('')}`.toLowerCase().slice(0, 30), kind: 'info', label: text, text }],
    }
  if (key === 'options')
    return { kind: 'set', path, value: [...list, { value: `leer-${round}`, label: text }] }
  if (languages.some((language) => language === key)) return { kind: 'set', path, value: 'Text' }
  if (valueAt(data, path) !== undefined) return { kind: 'remove', path }
  return key in missing ? { kind: 'set', path, value: missing[key] } : undefined
}
