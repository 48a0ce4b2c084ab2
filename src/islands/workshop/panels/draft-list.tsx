import type { DraftEntry } from '../state/draft.ts'

interface Props {
  readonly drafts: readonly DraftEntry[]
  /** False where this browser keeps nothing. */
  readonly keeps: boolean
  readonly onResume: (key: string) => void
  readonly onForget: (key: string) => void
}

const when = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' })

/** Drafts on this device. */
export function DraftList({ drafts, keeps, onResume, onForget }: Props) {
  if (!keeps)
    return (
      <p class="ws-note">
        Dieser Browser merkt sich hier nichts, zum Beispiel in einem privaten Fenster. Speichern Sie Ihre
        Arbeit als Datei, bevor Sie die Seite verlassen.
      </p>
    )
  if (drafts.length === 0) return null
  return (
    <section class="ws-drafts" aria-labelledby="ws-drafts">
      <h2 id="ws-drafts">Weiterarbeiten</h2>
      <ul>
        {drafts.map(({ key, title, id, changedAt, isChanged }) => (
          <li key={key}>
            <button type="button" class="ws-draft" onClick={() => onResume(key)}>
              <strong>{title}</strong>
              <small>
                {id}, zuletzt {when.format(changedAt)}
                {isChanged ? '' : ', gespeichert'}
              </small>
            </button>
            <button
              type="button"
              class="ws-link ws-link--danger"
              onClick={() => {
                if (
                  confirm(
                    `Den Entwurf „${title}“ von diesem Gerät löschen? Das lässt sich nicht rückgängig machen.`,
                  )
                )
                  onForget(key)
              }}
            >
              Löschen <span class="visually-hidden">„{title}“</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="ws-hint">Entwürfe liegen nur in diesem Browser auf diesem Gerät.</p>
    </section>
  )
}
