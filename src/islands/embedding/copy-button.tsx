import { useState } from 'preact/hooks'

interface Props {
  readonly text: string
  /** "Schnipsel kopieren" */
  readonly label: string
  readonly isPrimary?: boolean
}

/** Copies a text and says so. Where the browser does not allow it, it says how else. */
export function CopyButton({ text, label, isPrimary = false }: Props) {
  const [said, say] = useState('')
  const copy = async () => {
    say('')
    const words = await navigator.clipboard.writeText(text).then(
      () => 'Kopiert. Jetzt auf Ihrer Seite einfügen.',
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
