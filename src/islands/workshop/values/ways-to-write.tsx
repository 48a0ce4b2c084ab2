import { useId } from '../../own-hooks.ts'
import type { FieldOf } from '../../../../widgets/contract/field.ts'

type As = FieldOf<'computed'>['as']

const ways: Readonly<Record<As, string>> = {
  integer: 'Zahl ohne Komma',
  decimal: 'Zahl mit Komma',
  money: 'Betrag in Euro',
  date: 'Datum',
}

interface Props {
  readonly as: As | undefined
  readonly onAs: (as: As) => void
  /** German. */
  readonly unit?: string | undefined
  /** Left out where the unit is entered elsewhere. */
  readonly onUnit?: (unit: string | undefined) => void
}

/** How a computed value is written, and what stands behind it. */
export function WaysToWrite({ as, onAs, unit, onUnit }: Props) {
  const id = useId()
  return (
    <div class="rule-row">
      <label class="rule-mode">
        <span>Wird angezeigt als</span>
        <select value={as ?? ''} onChange={(event) => onAs(event.currentTarget.value as As)}>
          {as === undefined && <option value="">Bitte wählen</option>}
          {Object.entries(ways).map(([way, words]) => (
            <option key={way} value={way}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {onUnit && (as === 'integer' || as === 'decimal') && (
        <label class="rule-mode" for={id}>
          <span>Einheit (freiwillig), zum Beispiel m²</span>
          <input
            id={id}
            type="text"
            autocomplete="off"
            value={unit ?? ''}
            onInput={(event) => onUnit(event.currentTarget.value.trim() || undefined)}
          />
        </label>
      )}
    </div>
  )
}
