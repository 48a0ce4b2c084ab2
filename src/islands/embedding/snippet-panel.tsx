import { chosenText } from './chosen-text.ts'
import { CodeBox } from './code-box.tsx'
import { CopyButton } from './copy-button.tsx'
import { type EmbedChoice, isFrame } from './choice.ts'
import { isComplete } from './element.ts'
import type { EmbedFacts } from './facts.ts'
import type { ScriptManifest } from './manifest.ts'
import { snippetOf } from './snippet.ts'

interface Props {
  readonly choice: EmbedChoice
  readonly facts: EmbedFacts
  readonly origin: string
  readonly manifest: ScriptManifest
}

/** What is still to be chosen, or the snippet with its button. */
export function SnippetPanel({ choice, facts, origin, manifest }: Props) {
  const { html, stylesheet } = snippetOf(choice, facts, origin, manifest)
  const isUnpinned = choice.isPinned && !manifest.has(isFrame(choice) ? 'amt-frame' : choice.tag)
  return (
    <section class="snippet" aria-labelledby="schnipsel">
      <h2 id="schnipsel">3. Schnipsel kopieren</h2>
      {isComplete(choice) ? (
        <>
          <p>
            Gewählt: <strong>{chosenText(choice, facts)}</strong>
          </p>
          <CopyButton
            text={html}
            label="Schnipsel kopieren"
            next="Jetzt auf Ihrer Seite einfügen."
            isPrimary
          />
          <CodeBox label="Schnipsel für Ihre Seite">{html}</CodeBox>
          {isUnpinned && (
            <p class="snippet__note">
              Eine feste Fassung gibt es hiervon noch nicht. Der Schnipsel lädt die neueste.
            </p>
          )}
          <p class="snippet__next">
            Fügen Sie ihn dort in Ihre Seite ein, wo der Baustein erscheinen soll:{' '}
            <a href="#einfuegen">So geht das</a>
          </p>
          {stylesheet && (
            <>
              <h3>Für das Stylesheet Ihrer Website</h3>
              <p>Ans Ende der CSS-Datei Ihrer Website, zum Beispiel style.css.</p>
              <CopyButton
                text={stylesheet}
                label="Zeilen für das Stylesheet kopieren"
                next="Jetzt in das Stylesheet einfügen."
              />
              <CodeBox label="Zeilen für das Stylesheet">{stylesheet}</CodeBox>
            </>
          )}
        </>
      ) : (
        <p class="snippet__waits">{missing[choice.tag] ?? missing['amt-form']}</p>
      )}
    </section>
  )
}

/** By what has to be chosen. */
const missing: Readonly<Partial<Record<EmbedChoice['tag'], string>>> = {
  'amt-form': 'Wählen Sie zuerst ein Formular. Dann steht hier der Schnipsel.',
  'amt-service': 'Wählen Sie zuerst eine Leistung. Dann steht hier der Schnipsel.',
  'amt-office': 'Wählen Sie zuerst ein Amt. Dann steht hier der Schnipsel.',
  'amt-feedback': 'Wählen Sie zuerst, worum es auf Ihrer Seite geht. Dann steht hier der Schnipsel.',
}
