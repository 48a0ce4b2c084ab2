import type { EmbedChoice } from './choice.ts'
import { CodeBox } from './code-box.tsx'
import { CopyButton } from './copy-button.tsx'
import type { EmbedFacts } from './facts.ts'
import { privacyText } from './privacy-text.ts'

interface Props {
  readonly choice: EmbedChoice
  readonly facts: EmbedFacts
  readonly origin: string
}

/** A sample for the privacy statement of the page that embeds. */
export function PrivacySection({ choice, facts, origin }: Props) {
  const text = privacyText(choice, facts, origin)
  return (
    <details class="embed__fold">
      <summary>
        <h2>Text für Ihre Datenschutzerklärung</h2>
      </summary>
      <p>
        Der Text passt zu dem Baustein, den Sie gewählt haben. <strong>Er ist ein Muster:</strong> Lassen Sie
        ihn von Ihrer oder Ihrem Datenschutzbeauftragten prüfen, bevor Sie ihn veröffentlichen.
      </p>
      <CodeBox label="Text für Ihre Datenschutzerklärung" isProse>
        {text}
      </CodeBox>
      <CopyButton text={text} label="Text kopieren" next="Jetzt in Ihre Datenschutzerklärung einfügen." />
    </details>
  )
}
