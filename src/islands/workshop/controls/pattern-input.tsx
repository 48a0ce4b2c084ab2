import { ControlGroup, type ControlProps } from './control.tsx'
import { LineInput } from './line-input.tsx'
import { LocalInput } from './local-input.tsx'
import { words } from './readings.ts'
import { valueAt } from '../value-at.ts'

/** What a text must look like, and what is said where it does not. */
export const PatternInput = ({ path, value, label, hint }: ControlProps) => (
  <ControlGroup path={path} label={label} hint={hint}>
    <LineInput
      path={[...path, 'expression']}
      value={valueAt(value, ['expression'])}
      label="Muster"
      hint="Ein regulärer Ausdruck für die ganze Antwort, zum Beispiel [A-Z]{2}[0-9]{6}."
      reading={words}
    />
    {value !== undefined && (
      <LocalInput
        path={[...path, 'message']}
        value={valueAt(value, ['message'])}
        label="Meldung, wenn es nicht passt"
        hint="Was falsch ist, und wie es richtig geht."
      />
    )}
  </ControlGroup>
)
