import type { EmbedChoice } from './choice.ts'
import { CodeBox } from './code-box.tsx'
import { CopyButton } from './copy-button.tsx'
import { needsInlineStyle, policyFor, policyText, trustedTypesFor } from './policy.ts'

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
  return (
    <details class="embed__fold">
      <summary>
        <h2>Nur wenn Ihre Website eine Content-Security-Policy hat</h2>
      </summary>
      <p>
        Eine Content-Security-Policy (CSP) ist eine Liste von Adressen, von denen Ihre Website etwas laden
        darf. Kleine Websites haben meist keine. Hat Ihre eine, dann ergänzen Sie diese Einträge; mehr braucht
        der Schnipsel nicht, auch kein <code>unsafe-inline</code>.
      </p>
      <CodeBox label="Einträge für die Content-Security-Policy">{text}</CodeBox>
      <CopyButton text={text} label="Einträge kopieren" />
      <ul>
        {[...lines, ...(trusted ? [trusted] : [])].map(({ directive, source, because }) => (
          <li key={directive}>
            <code>
              {directive} {source}
            </code>
            : {because}
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
