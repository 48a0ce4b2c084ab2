import { useEffect } from 'preact/hooks'
import type { OpenDraft, WorkshopActions, WorkshopState } from '../state/use-workshop.ts'
import { textAt } from '../value-at.ts'

/** What of a form is looked at. */
export type View = 'build' | 'compare' | 'test' | 'share'

const views: readonly { readonly view: View; readonly label: string }[] = [
  { view: 'build', label: 'Bauen' },
  { view: 'compare', label: 'Vergleichen' },
  { view: 'test', label: 'Testen' },
  { view: 'share', label: 'Speichern und weitergeben' },
]

interface Props {
  readonly state: WorkshopState
  readonly draft: OpenDraft
  readonly view: View
  readonly onView: (view: View) => void
  readonly actions: WorkshopActions
}

/** Which form this is, whether it is kept, and what can be done with all of it. */
export function Toolbar({ state, draft, view, onView, actions }: Props) {
  const { steps, keptAt, text, base } = draft
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 's') {
        event.preventDefault()
        onView('share')
      } else if (key === 'z' || key === 'y') {
        // In every field of the workshop: what is typed is a change of the form, and undone as one.
        event.preventDefault()
        if (key === 'y' || event.shiftKey) actions.redo()
        else actions.undo()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [actions, onView])
  return (
    <header class="ws-bar">
      <div class="ws-bar__what">
        <h2>{textAt(draft.data, ['title', 'de']) || 'Formular ohne Titel'}</h2>
        <p class="ws-muted">
          {state.keeps
            ? keptAt === undefined
              ? 'Wird auf diesem Gerät gemerkt.'
              : `Auf diesem Gerät gemerkt um ${time.format(keptAt)}.`
            : 'Dieser Browser merkt sich nichts: bitte als Datei speichern.'}{' '}
          {text !== '' && text === base ? 'Gespeichert.' : ''}
        </p>
      </div>
      <div class="ws-bar__do" role="group" aria-label="Bearbeiten">
        <button type="button" disabled={steps.undo === undefined} title={steps.undo} onClick={actions.undo}>
          Rückgängig
        </button>
        <button type="button" disabled={steps.redo === undefined} title={steps.redo} onClick={actions.redo}>
          Wiederholen
        </button>
        <button type="button" onClick={actions.close}>
          Andere Formulare
        </button>
      </div>
      <div class="ws-bar__views" role="group" aria-label="Ansicht">
        {views.map((each) => (
          <button
            key={each.view}
            type="button"
            aria-pressed={view === each.view}
            onClick={() => onView(each.view)}
          >
            {each.label}
          </button>
        ))}
      </div>
    </header>
  )
}

const time = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short' })
