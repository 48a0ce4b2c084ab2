import type { CompositeField, Field, FieldOf, GroupField } from '../../../../widgets/contract/field.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import { silent } from '../draft/draft-fields.ts'
import { plainField } from '../draft/plain-field.ts'
import { plainRows } from '../draft/plain-rows.ts'
import { withExtension } from '../extension/extension.ts'
import { noCodeLists } from '../genericode/code-list.ts'
import type { Placement, XdfField, XdfGroup } from '../message.ts'
import { omit } from '../omit.ts'
import { asRead, baseOf, normsOf } from './base-of.ts'
import { changeOf } from './change-of.ts'
import { compositeParts, partsOfDay, withoutDescription } from './composite-parts.ts'
import { nativeShape, type SingleField } from './native-shape.ts'
import { fieldIdentity, type Identity, type Numbering, versionIn } from './numbering.ts'
import { fieldRules } from './rules-of.ts'

/** What is needed wherever elements are made. */
export interface Exporting {
  readonly definition: FormDefinition
  readonly numbers: Numbering
}

/** A field of a form where it stands in a step, in rows or in another field. */
export function elementOf(field: Field, exporting: Exporting, group?: GroupField): Placement {
  if (field.kind === 'group') return groupOf(field, exporting)
  if (field.kind === 'partial-date' || 'with' in field) return partsOf(field, exporting, group)
  return singleOf(field, exporting, group)
}

function singleOf(
  field: SingleField,
  { definition, numbers }: Exporting,
  group: GroupField | undefined,
): Placement {
  const { art, datatype, limits, content, codes, maxSize, mediaTypes } = nativeShape(field, numbers.version)
  const rules = fieldRules(field, definition, numbers, group)
  const of: XdfField = {
    ...baseOf(fieldIdentity(field.fim, numbers), { label: field.label.de, help: field.hint?.de }, rules),
    type: 'field',
    art,
    datatype,
    limits: new Map(Object.entries(limits).map(([key, value]) => [key, asRead(value)])),
    content: asRead(content),
    prefill: 'keine',
    ...(codes &&
      numbers.version === 3 && {
        codes: codes.map(({ code, name, help }) => ({
          code,
          name: asRead(name) || code,
          ...(help !== undefined && asRead(help) !== '' && { help: asRead(help) }),
        })),
      }),
    ...(codes &&
      numbers.version === 2 && {
        codeList: {
          id: numbers.own('C'),
          uri: codeListUri(definition, field.id, group),
          version: definition.version,
        },
      }),
    columns: {},
    ...(numbers.version === 3 && maxSize !== undefined && { maxSize }),
    mediaTypes: numbers.version === 3 ? (mediaTypes ?? []) : [],
  }
  const placement = { ...timesOf(field), norms: normsOf(field.because?.de, numbers.version), of }
  const plain = plainField(placement, noCodeLists, silent)
  return {
    ...placement,
    of: { ...of, description: withExtension('', { as: 'field', change: changeOf(plain?.field, field) }) },
  }
}

/** Name of the code list of a question; a URN that nobody else gives out. */
export const codeListUri = ({ id }: FormDefinition, field: string, group?: GroupField): string =>
  `urn:x-amtswerk:codeliste:${id}:${group ? `${group.id}:` : ''}${field}`

/** As often as the reader takes it. */
const mostTimes = 999_999

function timesOf(field: SingleField): { readonly min: number; readonly max: number } {
  const isNeeded = !('required' in field) || field.required === true
  if (field.kind === 'choices')
    return {
      min: isNeeded ? Math.min(field.min ?? 1, mostTimes) : 0,
      max: Math.max(
        Math.min(field.max ?? field.options.length, mostTimes),
        Math.min(field.min ?? 1, mostTimes),
      ),
    }
  if (field.kind === 'file') return { min: isNeeded ? 1 : 0, max: field.max }
  return { min: isNeeded && field.kind !== 'computed' ? 1 : 0, max: 1 }
}

/** Rows: a group that is there several times. */
function groupOf(field: GroupField, exporting: Exporting): Placement {
  const { definition, numbers } = exporting
  const of: XdfGroup = {
    ...baseOf(
      ownGroup(numbers),
      { label: field.label.de, help: field.hint?.de },
      fieldRules(field, definition, numbers),
    ),
    type: 'group',
    isExclusive: false,
    parts: field.fields.map((inner) => elementOf(inner, exporting, field)),
  }
  const placement = {
    min: Math.min(field.min, field.max),
    max: field.max,
    norms: normsOf(field.because?.de, numbers.version),
    of,
  }
  const own = omit(field, 'fields')
  return described(placement, of, { as: 'field', change: changeOf(plainRows(placement, silent), own) })
}

/** A question of several parts, as a group of them for other programs. */
function partsOf(
  field: CompositeField | FieldOf<'partial-date'>,
  exporting: Exporting,
  group: GroupField | undefined,
): Placement {
  const { definition, numbers } = exporting
  const parts =
    field.kind === 'partial-date'
      ? partsOfDay(numbers)
      : compositeParts(field).map((part) => elementOf(part, exporting))
  const of: XdfGroup = {
    ...baseOf(
      ownGroup(numbers),
      { label: field.label.de, help: field.hint?.de },
      fieldRules(field, definition, numbers, group),
    ),
    type: 'group',
    isExclusive: false,
    parts: parts.map(withoutDescription),
  }
  const placement = {
    min: field.required === true ? 1 : 0,
    max: 1,
    norms: normsOf(field.because?.de, numbers.version),
    of,
  }
  return described(placement, of, { as: 'field', change: changeOf(plainRows(placement, silent), field) })
}

const ownGroup = (numbers: Numbering): Identity => ({
  id: numbers.own('G'),
  version: versionIn(numbers.version, '1.0'),
})

const described = (
  placement: Placement,
  of: XdfGroup,
  extension: Parameters<typeof withExtension>[1],
): Placement => ({
  ...placement,
  of: { ...of, description: withExtension('', extension) },
})
