import { controlAt } from '../desk-context.ts'
import { useEdit } from '../use-edit.ts'
import { ControlGroup, type ControlProps } from './control.tsx'
import { wholeNumber } from './readings.ts'

const shapes = [
  { value: '', label: 'keine Grenze' },
  { value: 'today', label: 'der Tag des Ausfüllens' },
  { value: 'days', label: 'Tage davor oder danach' },
  { value: 'months', label: 'Monate davor oder danach' },
  { value: 'years', label: 'Jahre davor oder danach' },
  { value: 'fixed', label: 'ein fester Tag' },
] as const
type Shape = (typeof shapes)[number]['value']

/** A fixed day, or one counted from the day on which somebody fills in. */
export function DateLimitInput({ path, value, label, hint }: ControlProps) {
  const edit = useEdit()
  const { shape, number } = shapeOf(value)
  const id = controlAt(path)
  const what = `${label} geändert`
  return (
    <ControlGroup path={path} label={label} hint={hint}>
      <div class="ws-row">
        <select
          id={`${id}-art`}
          class="ws-input"
          aria-label={`${label}: Art`}
          value={shape}
          onChange={(event) => edit(path, first[event.currentTarget.value as Shape](), what)}
        >
          {shapes.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
        {shape === 'fixed' && (
          <input
            id={`${id}-tag`}
            class="ws-input"
            type="date"
            aria-label={`${label}: Tag`}
            value={String(value)}
            onChange={(event) => event.currentTarget.value && edit(path, event.currentTarget.value, what)}
          />
        )}
        {(shape === 'days' || shape === 'months' || shape === 'years') && (
          <Counted
            id={`${id}-zahl`}
            label={label}
            number={number}
            onChange={(counted) => edit(path, { [shape]: counted }, what)}
          />
        )}
      </div>
    </ControlGroup>
  )
}

interface CountedProps {
  readonly id: string
  readonly label: string
  readonly number: number
  readonly onChange: (number: number) => void
}

/** How many, and before or after. */
const Counted = ({ id, label, number, onChange }: CountedProps) => (
  <>
    <input
      id={id}
      class="ws-input ws-input--short"
      type="number"
      min={1}
      aria-label={`${label}: Anzahl`}
      value={Math.abs(number)}
      onInput={(event) => {
        const typed = wholeNumber.read(event.currentTarget.value)
        if (typeof typed === 'number') onChange(number < 0 ? -typed : typed)
      }}
    />
    <select
      id={`${id}-richtung`}
      class="ws-input"
      aria-label={`${label}: davor oder danach`}
      value={number < 0 ? 'before' : 'after'}
      onChange={(event) =>
        onChange(event.currentTarget.value === 'before' ? -Math.abs(number) : Math.abs(number))
      }
    >
      <option value="before">davor</option>
      <option value="after">danach</option>
    </select>
  </>
)

/** What a shape begins with. */
const first: Readonly<Record<Shape, () => unknown>> = {
  '': () => undefined,
  today: () => ({ days: 0 }),
  days: () => ({ days: -14 }),
  months: () => ({ months: -3 }),
  years: () => ({ years: -18 }),
  fixed: () => new Date().toISOString().slice(0, 10),
}

function shapeOf(value: unknown): { readonly shape: Shape; readonly number: number } {
  if (typeof value === 'string') return { shape: 'fixed', number: 0 }
  if (typeof value !== 'object' || value === null) return { shape: '', number: 0 }
  const [unit = '', number] = Object.entries(value)[0] ?? []
  const count = typeof number === 'number' ? number : 0
  if (unit === 'days' && count === 0) return { shape: 'today', number: 0 }
  return { shape: unit === 'months' || unit === 'years' ? unit : 'days', number: count }
}
