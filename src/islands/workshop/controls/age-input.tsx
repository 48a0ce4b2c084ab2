import { LineInput } from './line-input.tsx'
import { ControlGroup, type ControlProps } from './control.tsx'
import { wholeNumber } from './readings.ts'
import { valueAt } from '../value-at.ts'

/** How old somebody must be. */
export const AgeInput = ({ path, value, label, hint }: ControlProps) => (
  <ControlGroup path={path} label={label} hint={hint}>
    <div class="ws-row">
      <LineInput
        path={[...path, 'min']}
        value={valueAt(value, ['min'])}
        label="mindestens"
        reading={wholeNumber}
      />
      <LineInput
        path={[...path, 'max']}
        value={valueAt(value, ['max'])}
        label="höchstens"
        reading={wholeNumber}
      />
    </div>
  </ControlGroup>
)
