import type { EmbedChoice } from './choice.ts'
import { CodeBox } from './code-box.tsx'
import { CopyButton } from './copy-button.tsx'
import { MergedPolicy } from './merged-policy.tsx'
import { lineText, needsInlineStyle, policyFor, policyId, policyText, trustedTypesFor } from './policy.ts'

interface Props {
  readonly choice: EmbedChoice
  readonly origin: string
  readonly onStylesheet: () => void
}

/** The exact lines for just this snippet, and why each is there. */
export function PolicySection({ choice, origin, onStylesheet }: Props) {
  const lines = policyFor(choice, origin)
  const text = policyText(lines)
  const trusted = trustedTypesFor(choice)
  const all = trusted ? [...lines, trusted] : lines
  const names = lines.map(({ directive }) => directive).join(' oder ')
  return (
    <details class="embed__fold" id={policyId}>
      <summary>
        <h2>Nur wenn Ihre Website eine Content-Security-Policy hat</h2>
      </summary>
      <p>
        Eine Content-Security-Policy (CSP) ist eine Liste von Adressen, von denen Ihre Website etwas laden
        darf. Kleine Websites haben meist keine. Hat Ihre eine, dann ergänzen Sie diese Einträge; mehr braucht
        der Schnipsel nicht, auch kein <code>unsafe-inline</code>.
      </p>
      <p>
        Die Richtlinie steht meist in der Einstellung des Servers (.htaccess, nginx) oder im CMS. Wissen Sie
        es nicht, schicken Sie diesen Abschnitt Ihrer IT.
      </p>
      <p>
        Steht in Ihrer Richtlinie schon {names}? Dann hängen Sie nur die Adresse dort an: Eine zweite Zeile
        gleichen Namens beachtet der Browser nicht. Steht dort nur default-src, beginnt die neue Zeile mit den
        Adressen von default-src.
      </p>
      <CopyButton
        text={text}
        label="Einträge kopieren"
        next="Jetzt in Ihre Content-Security-Policy einfügen."
      />
      <CodeBox label="Einträge für die Content-Security-Policy">{text}</CodeBox>
      <div class="needs-script">
        <MergedPolicy needed={all} />
      </div>
      <ul>
        {all.map((line) => (
          <li key={line.directive}>
            <code>{lineText(line)}</code>: {line.because}
          </li>
        ))}
      </ul>
      {needsInlineStyle(choice) && (
        <p class="note">
          Die Farben stehen als <code>style="…"</code> im Schnipsel. Das verbietet eine strenge CSP.{' '}
          <button class="link" type="button" onClick={onStylesheet}>
            Farben in das Stylesheet schreiben
          </button>
        </p>
      )}
    </details>
  )
}
