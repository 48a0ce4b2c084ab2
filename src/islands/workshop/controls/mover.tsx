interface Props {
  readonly id: string
  /** What is moved, for people who hear the buttons. */
  readonly name: string
  readonly index: number
  readonly count: number
  readonly onMove: (to: number) => void
}

/** Up and down, for everybody who does not drag. */
export const Mover = ({ id, name, index, count, onMove }: Props) => (
  <span class="ws-mover" id={id}>
    <button type="button" disabled={index === 0} onClick={() => onMove(index - 1)}>
      <span aria-hidden="true">↑</span>
      <span class="visually-hidden">„{name}“ nach oben</span>
    </button>
    <button type="button" disabled={index >= count - 1} onClick={() => onMove(index + 1)}>
      <span aria-hidden="true">↓</span>
      <span class="visually-hidden">„{name}“ nach unten</span>
    </button>
  </span>
)
