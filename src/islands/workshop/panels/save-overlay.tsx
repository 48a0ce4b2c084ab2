import { useState } from 'preact/hooks'
import { useMemo } from '../../own-hooks.ts'
import { browserAccess } from '../files/browser-access.ts'
import { createFormFiles, type Saved } from '../files/form-files.ts'

/** Saves what a county changed in a form that it adopted. */
export function SaveOverlay({ text, onSaved }: { readonly text: string; readonly onSaved: () => void }) {
  const files = useMemo(() => createFormFiles(browserAccess()), [])
  const [outcome, setOutcome] = useState<Saved>()
  const save = async () => {
    const saved = await files.save('form', text, { name: 'overlay.yaml' })
    setOutcome(saved)
    if (saved.is === 'saved') onSaved()
  }
  return (
    <>
      <button type="button" class="ws-add" onClick={() => void save()}>
        overlay.yaml speichern
      </button>
      <p role="status">{outcome?.is === 'saved' && `„${outcome.name}“ ist gespeichert.`}</p>
      {outcome?.is === 'refused' && (
        <p role="alert" class="ws-error">
          {outcome.reason}
        </p>
      )}
    </>
  )
}
