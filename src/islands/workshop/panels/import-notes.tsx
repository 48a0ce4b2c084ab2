import type { ImportNote } from '../../../interop/imported.ts'

const kinds: Readonly<Record<ImportNote['kind'], string>> = {
  todo: 'Das entscheiden Sie',
  changed: 'Das ist jetzt anders',
  lost: 'Das gibt es hier nicht',
}

/** What a form of another product had that could not be taken over as it was. */
export const ImportNotes = ({
  notes,
  onRead,
}: {
  readonly notes: readonly ImportNote[]
  readonly onRead: () => void
}) => (
  <section class="ws-notes" aria-labelledby="ws-notes">
    <h3 id="ws-notes">Aus der Übernahme ({notes.length})</h3>
    {(['todo', 'changed', 'lost'] as const).map((kind) => {
      const found = notes.filter((note) => note.kind === kind)
      return found.length === 0 ? null : (
        <details key={kind} open={kind === 'todo'}>
          <summary>
            {kinds[kind]} ({found.length})
          </summary>
          <ul>
            {found.map(({ at, what }, index) => (
              <li key={index}>
                {what} <span class="ws-muted">({at})</span>
              </li>
            ))}
          </ul>
        </details>
      )
    })}
    <button type="button" class="ws-link" onClick={onRead}>
      Gelesen, nicht mehr zeigen
    </button>
    <p class="ws-hint">Dieselbe Liste steht als Kommentar am Anfang der Datei.</p>
  </section>
)
