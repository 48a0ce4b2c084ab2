interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** A box to tick with its words. */
export const Tick = ({ id, label, hint, isTicked, onTick }: Props) => (
  <div class="ws-tick">
    <input
      id={id}
      type="checkbox"
      checked={isTicked}
      aria-describedby={hint && `${id}-hilfe`}
      onChange={(event) => onTick(event.currentTarget.checked)}
    />
    <label for={id}>{label}</label>
    {hint && (
      <p class="ws-hint" id={`${id}-hilfe`}>
        {hint}
      </p>
    )}
  </div>
)
