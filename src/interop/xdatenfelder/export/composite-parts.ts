import type { CompositeField, Field } from '../../../../widgets/contract/field.ts'
import { allKinds } from '../../../../widgets/engine/all-kinds.ts'
import type { Composite } from '../../../../widgets/engine/kinds.ts'
import type { Placement } from '../message.ts'
import { omit } from '../omit.ts'
import { baseOf } from './base-of.ts'
import { fieldIdentity, type Numbering } from './numbering.ts'

/** Conditions inside of a composite are its own, and not the form's. */
export const compositeParts = (field: CompositeField): readonly Field[] =>
  (allKinds[field.kind] as Composite<never>)
    .partsOf(field as never)
    .map((part) =>
      part.when === undefined
        ? part
        : ({ ...omit(part, 'when'), ...('required' in part && { required: false }) } as unknown as Field),
    )

/** Parts say nothing by themselves when the file is read again: the group does. */
export const withoutDescription = (placement: Placement): Placement =>
  placement.of.type === 'field'
    ? { ...placement, of: { ...placement.of, description: '', rules: [] } }
    : {
        ...placement,
        of: {
          ...placement.of,
          description: '',
          rules: [],
          parts: placement.of.parts.map(withoutDescription),
        },
      }

/** Day, month and year, as FIM has them in G60000083. */
export const partsOfDay = (numbers: Numbering): readonly Placement[] =>
  (
    [
      ['F60000231', 'Tag', 0, 1, 31],
      ['F60000232', 'Monat', 0, 1, 12],
      ['F60000233', 'Jahr', 1, 1850, 2080],
    ] as const
  ).map(([fim, label, min, least, most]) => ({
    min,
    max: 1,
    norms: [],
    of: {
      ...baseOf(fieldIdentity(fim, numbers), { label }),
      type: 'field',
      art: 'input',
      datatype: 'num_int',
      limits: new Map([
        ['minValue', String(least)],
        ['maxValue', String(most)],
      ]),
      content: '',
      prefill: 'keine',
      columns: {},
      mediaTypes: [],
    },
  }))
