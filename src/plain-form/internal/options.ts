import type { FieldOf } from '../../../widgets/contract/field.ts'
import { UnreachableError } from '../../../widgets/contract/unreachable-error.ts'
import { countryCodes, countryName } from '../../../widgets/engine/kinds/country.ts'
import { allMessages } from '../../../widgets/messages/all.ts'
import { html, type Html } from '../html.ts'
import { texts } from '../texts.ts'
import type { Place, Sheet } from './sheet.ts'

/** An answer to choose. */
export interface ShownOption {
  readonly value: string
  readonly label: string
  /** What is said of it beside its label, and when it may be chosen. */
  readonly note: Html | undefined
}

const { ui } = allMessages.de
const byName = new Intl.Collator('de')

/** Every answer that a question can have, also those that are offered only in some cases. */
export function optionsOf(
  field: FieldOf<'choice' | 'choices' | 'boolean' | 'place' | 'country'>,
  { around }: Pick<Place, 'around'>,
  { release, say }: Pick<Sheet, 'release' | 'say'>,
): readonly ShownOption[] {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.options.map(({ value, label, hint, when }) => ({
        value,
        label: label.de,
        note:
          hint || when
            ? html`${hint?.de}${hint && when && ' '}${when && html`${texts.whenOption} ${say(when, around)}.`}`
            : undefined,
      }))
    case 'boolean':
      return [
        { value: 'yes', label: ui.yes, note: undefined },
        { value: 'no', label: ui.no, note: undefined },
      ]
    case 'place':
      return release.places.map((place) => ({ ...place, note: undefined }))
    case 'country':
      return countries
    default:
      throw new UnreachableError(field)
  }
}

const countries: readonly ShownOption[] = countryCodes
  .map((value) => ({ value, label: countryName(value, 'de'), note: undefined }))
  .toSorted((one, other) => byName.compare(one.label, other.label))
