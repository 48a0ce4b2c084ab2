import type { Reviewed } from '../state/protocol.ts'
import { lowestFlesch } from '../../../rules/forms/hard-form-texts.ts'

/** How long the form is and how easy it reads. */
export function Figures({ reviewed }: { readonly reviewed: Reviewed | undefined }) {
  if (!reviewed) return null
  const { figures, reading } = reviewed
  const flesch = figures?.flesch
  return (
    <div class="ws-figures">
      <dl>
        {figures && (
          <>
            <div>
              <dt>Schritte</dt>
              <dd>{figures.steps}</dd>
            </div>
            <div>
              <dt>Fragen</dt>
              <dd>{figures.fields}</dd>
            </div>
          </>
        )}
        <div>
          <dt>Lesezeit</dt>
          <dd>
            {reading.minutes} min <small>({reading.words} Wörter)</small>
          </dd>
        </div>
        {flesch !== undefined && (
          <div>
            <dt>Lesbarkeit</dt>
            <dd>
              <meter
                min={0}
                max={100}
                low={lowestFlesch}
                optimum={80}
                value={Math.max(0, Math.min(100, flesch))}
              />{' '}
              {flesch} <small>{flesch >= 60 ? 'leicht' : flesch >= lowestFlesch ? 'mittel' : 'schwer'}</small>
            </dd>
          </div>
        )}
      </dl>
      {reading.hardest.length > 0 && flesch !== undefined && flesch < 60 && (
        <details class="ws-more">
          <summary>Die schwersten Sätze</summary>
          <ul>
            {reading.hardest.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
