import type { ComponentChildren } from 'preact'
import type { Path } from '../../../exchange/yaml/edit.ts'
import { controlAt, useDesk } from '../desk-context.ts'

/** What every control is a function of. */
export interface ControlProps {
  /** Key that it sets. */
  readonly path: Path
  /** What stands there; anything, because a draft may be wrong. */
  readonly value: unknown
  readonly label: string
  readonly hint?: string | undefined
}

interface Props {
  readonly path: Path
  readonly label: string
  readonly hint?: string | undefined
  readonly children: ComponentChildren
}

/** Id of a control's hint. */
export const hintOf = (path: Path): string => `${controlAt(path)}-hilfe`

/** A label, its hint, what the guide says of it, and the control. */
export const Control = ({ path, label, hint, children }: Props) => (
  <div class="ws-control">
    <label class="ws-label" for={controlAt(path)}>
      {label}
    </label>
    {hint && (
      <p class="ws-hint" id={hintOf(path)}>
        {hint}
      </p>
    )}
    {children}
    <FindingsAt path={path} />
  </div>
)

/** Several controls under one name. */
export const ControlGroup = ({ path, label, hint, children }: Props) => (
  <fieldset
    class="ws-control ws-group"
    aria-describedby={hint && hintOf(path)}
    id={controlAt(path)}
    tabIndex={-1}
  >
    <legend class="ws-label">{label}</legend>
    {hint && (
      <p class="ws-hint" id={hintOf(path)}>
        {hint}
      </p>
    )}
    {children}
    <FindingsAt path={path} />
  </fieldset>
)

/** What the guide says of a key, beside its control. */
export function FindingsAt({ path }: { readonly path: Path }) {
  const { findings } = useDesk()
  const here = findings.get(path.join('.'))
  if (!here) return null
  return (
    <ul class="ws-said">
      {here.map(({ reason, suggestion, severity }) => (
        <li key={reason} class={severity === 'error' ? 'ws-said--error' : ''}>
          {reason} {suggestion && <span class="ws-muted">Vorschlag: {suggestion}</span>}
        </li>
      ))}
    </ul>
  )
}
