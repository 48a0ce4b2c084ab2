import { useRef, useState } from 'preact/hooks'
import { checkEmbedding } from './check/check-embedding.ts'
import type { Finding } from './check/finding.ts'
import type { EmbedFacts } from './facts.ts'
import { loadManifest } from './manifest.ts'
import { policyId } from './policy.ts'

interface Props {
  readonly facts: EmbedFacts
}

const kinds = { right: 'Richtig', wrong: 'Fehler', hint: 'Hinweis' } as const

/** Looks at the text of a webmaster's page. It is read by the browser, never run, and goes nowhere. */
export function EmbeddingCheck({ facts }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const result = useRef<HTMLHeadingElement>(null)
  const [findings, setFindings] = useState<readonly Finding[]>()
  const [isMissing, setMissing] = useState(false)

  const check = async () => {
    const source = field.current?.value ?? ''
    setMissing(source.trim() === '')
    if (source.trim() === '') {
      field.current?.focus()
      return
    }
    const manifest = await loadManifest().catch(() => new Map())
    const document = new DOMParser().parseFromString(source, 'text/html')
    setFindings(checkEmbedding({ document, source }, { ...facts, origin: location.origin, manifest }))
    requestAnimationFrame(() => result.current?.focus())
  }
  const wrong = findings?.filter(({ kind }) => kind === 'wrong').length ?? 0

  return (
    <div class="embed-check">
      <label for="quelltext">Quelltext Ihrer Seite oder nur der Schnipsel</label>
      <p id="quelltext-hint" class="muted">
        Öffnen Sie Ihre Seite, drücken Sie Strg + U (Mac: Cmd + Alt + U), kopieren Sie alles und fügen Sie es
        hier ein. Der Text bleibt in Ihrem Browser.
      </p>
      {isMissing && (
        <p id="quelltext-error" class="embed-check__error" role="alert">
          Bitte fügen Sie zuerst den Quelltext ein.
        </p>
      )}
      <textarea
        ref={field}
        id="quelltext"
        rows={8}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'quelltext-hint quelltext-error' : 'quelltext-hint'}
      />
      <p>
        <button class="kern-btn kern-btn--primary" type="button" onClick={() => void check()}>
          <span class="kern-label">Prüfen</span>
        </button>
      </p>
      {findings && (
        <div class="embed-check__findings">
          <h3 ref={result} tabIndex={-1}>
            {wrong === 0 ? 'Das passt' : wrong === 1 ? 'Ein Fehler gefunden' : `${wrong} Fehler gefunden`}
          </h3>
          <ul role="list">
            {findings.map(({ kind, text, todo, line }, index) => (
              <li key={index} class={`embed-check__${kind}`}>
                <p>
                  <strong>
                    {kinds[kind]}
                    {line !== undefined && ` in Zeile ${line}`}:
                  </strong>{' '}
                  {text}
                </p>
                {todo && <p>{todo}</p>}
                {kind === 'right' && <IfNothingAppears />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** A policy that the server sends is not in the text that was pasted. */
const IfNothingAppears = () => (
  <p>
    Erscheint der Baustein trotzdem nicht? Dann sperrt ihn meist eine Content-Security-Policy. Die ist im
    Quelltext nicht zu sehen.{' '}
    <a href={`#${policyId}`} onClick={openPolicy}>
      Was Sie dann eintragen
    </a>
  </p>
)

/** Not every browser unfolds what a link leads to. */
const openPolicy = () => document.querySelector(`#${policyId}`)?.setAttribute('open', '')
