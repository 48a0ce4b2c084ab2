import { useState } from 'preact/hooks'
import { useMemo } from '../../own-hooks.ts'
import { CompareView } from '../compare/compare-view.tsx'
import { useDesk } from '../desk-context.ts'
import { readText } from '../files/read-text.ts'
import { readDefinition } from '../read-definition.ts'
import type { OpenDraft } from '../state/use-workshop.ts'

type With = 'base' | 'upstream' | 'file'

/** What has changed since the form was opened, since it was adopted, or between it and another file, in words. */
export function ComparePanel({ draft }: { readonly draft: OpenDraft }) {
  const { basis } = useDesk()
  const [other, setOther] = useState<With>(draft.adopted ? 'upstream' : 'base')
  const [file, setFile] = useState<{ readonly text?: string; readonly reason?: string }>({})
  const before = useMemo(() => {
    if (other === 'upstream') return readDefinition(draft.adopted?.upstream, basis)
    const text = other === 'base' ? draft.base : file.text
    return text === undefined || text === '' ? undefined : readDefinition(text, basis)
  }, [other, draft.adopted, draft.base, file.text, basis])
  const after = draft.reviewed?.definition
  const choose = (chosen: File | undefined) => {
    if (!chosen) return
    void readText(chosen).then((read) => setFile(read.ok ? { text: read.text } : { reason: read.reason }))
  }
  return (
    <section aria-labelledby="ws-compare">
      <h2 id="ws-compare">Was hat sich geändert?</h2>
      <div class="ws-row">
        <label class="ws-inline">
          Vergleichen mit
          <select
            class="ws-input"
            value={other}
            onChange={({ currentTarget }) => setOther(currentTarget.value as With)}
          >
            <option value="base">dem gespeicherten Stand</option>
            {draft.adopted && <option value="upstream">dem übernommenen Original</option>}
            <option value="file">einer Datei</option>
          </select>
        </label>
        {other === 'file' && (
          <label class="ws-inline">
            form.yaml
            <input
              type="file"
              accept=".yaml,.yml"
              class="ws-input"
              onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
            />
          </label>
        )}
      </div>
      {file.reason && other === 'file' && (
        <p class="ws-error" role="alert">
          {file.reason}
        </p>
      )}
      {!after ? (
        <p class="ws-note">
          Vergleichen lässt sich erst, wenn dem Formular nichts mehr fehlt. Was fehlt, steht unter „Bauen“ bei
          den Hinweisen.
        </p>
      ) : before ? (
        <CompareView before={before} after={after} />
      ) : other === 'file' ? (
        <p class="ws-muted">Bitte wählen Sie eine Datei.</p>
      ) : (
        <p class="ws-muted">
          Das Formular ist neu: Es gibt noch keinen Stand, mit dem es sich vergleichen lässt.
        </p>
      )}
    </section>
  )
}
