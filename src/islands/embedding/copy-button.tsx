import { useState } from 'preact/hooks'

interface Props {
  readonly text: string
  /** "Schnipsel kopieren" */
  readonly label: string
  /** What to do with it: "Jetzt auf Ihrer Seite einfügen." */
  readonly next: string
  readonly isPrimary?: boolean
}

/** The clipboard holds one text: when another is copied, the button before falls silent. */
let silence: () => void = () => undefined

/** Copies a text and says so. Where the browser does not allow it, it says how else. */
export function CopyButton({ text, label, next, isPrimary = false }: Props) {
  const [said, say] = useState('')
  const copy = async () => {
    silence()
    silence = () => say('')
    const words = await navigator.clipboard.writeText(text).then(
      () => `Kopiert. ${next}`,
      () => 'Das ging nicht. Bitte markieren Sie den Text und kopieren Sie ihn mit Strg + C.',
    )
    say(words)
  }
  return (
    <div class="copy needs-script">
      <button
        class={`kern-btn kern-btn--${isPrimary ? 'primary' : 'secondary'}`}
        type="button"
        onClick={() => void copy()}
      >
        <span class="kern-label">{label}</span>
      </button>
      <span class="copy__said" role="status">
        {said}
      </span>
    </div>
  )
}
