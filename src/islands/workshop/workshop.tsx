import { useEffect, useRef, useState } from 'preact/hooks'
import { useMemo } from '../own-hooks.ts'
import type { ImportNote } from '../../interop/imported.ts'
import { formOfCounty } from './form-of-county.ts'
import { browserAccess } from './files/browser-access.ts'
import { createFormFiles } from './files/form-files.ts'
import { useForgeLogin } from './forge/use-forge-login.ts'
import { later } from './later.tsx'
import { Start } from './panels/start.tsx'
import { useWorkshop } from './state/use-workshop.ts'

const Bench = later(async () => (await import('./panels/bench.tsx')).Bench, 'Das Formular wird geöffnet …')

/** The form workshop: where it begins, or the form that is worked on. */
export function Workshop() {
  const [state, actions] = useWorkshop()
  const [notes, setNotes] = useState<readonly ImportNote[]>([])
  const files = useMemo(() => createFormFiles(browserAccess()), [])
  // In memory for as long as the page is open.
  const login = useForgeLogin()
  const wanted = useRef(formNamedInAddress())
  const { basis, draft, refused } = state

  // "In der Werkstatt öffnen" of another page.
  useEffect(() => {
    const id = wanted.current
    if (!basis || id === undefined) return
    wanted.current = undefined
    history.replaceState(history.state, '', location.pathname)
    void formOfCounty(id).then((found) => {
      if (found.ok) actions.open({ ...found.form, isSaved: true })
      else actions.say(found.reason)
    })
  }, [basis, actions])

  // What is not kept anywhere must not be lost by a wrong click.
  useEffect(() => {
    const isAtRisk = draft !== undefined && !state.keeps && draft.text !== draft.base
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [draft, state.keeps])

  return (
    <div class="ws">
      <p class="visually-hidden" role="status">
        {state.said}
      </p>
      {draft && basis ? (
        <Bench
          key={draft.key}
          state={state}
          draft={draft}
          basis={basis}
          actions={actions}
          files={files}
          login={login}
          notes={notes}
          onNotesRead={() => setNotes([])}
        />
      ) : basis ? (
        <Start state={state} actions={actions} files={files} login={login} onNotes={setNotes} />
      ) : (
        <p class="ws-muted">{refused ?? 'Die Werkstatt wird geöffnet …'}</p>
      )}
    </div>
  )
}

function formNamedInAddress(): string | undefined {
  return typeof location === 'undefined'
    ? undefined
    : (new URLSearchParams(location.search).get('formular') ?? undefined)
}
