import { useRef, useState } from 'preact/hooks'
import type { FormFileKind, FormFiles, Saved } from './form-files.ts'

interface Props {
  readonly files: FormFiles
  /** Text of `form.yaml`. */
  readonly text: string
  /** Text of `examples.yaml`. */
  readonly examples: string | undefined
  /** `form.yaml` lies where it was saved to. */
  readonly onSaved: () => void
}

const fileNames: Readonly<Record<FormFileKind, string>> = { form: 'form.yaml', examples: 'examples.yaml' }

/** Saves the files of a form: to where they came from, or to somewhere else. */
export function SaveFiles({ files, text, examples, onSaved }: Props) {
  const [outcome, setOutcome] = useState<Saved>()
  const [last, setLast] = useState<FormFileKind>('form')
  const box = useRef<HTMLDivElement>(null)
  /** The buttons of the question go away with it. */
  const answer = (how: { isElsewhere?: boolean; isOverwriting?: boolean }) => {
    box.current?.querySelector<HTMLElement>('button')?.focus()
    void save(last, how)
  }
  const save = async (kind: FormFileKind, how: { isElsewhere?: boolean; isOverwriting?: boolean } = {}) => {
    setLast(kind)
    const content = kind === 'form' ? text : (examples ?? '')
    const saved = await files.save(kind, content, { name: fileNames[kind], ...how })
    setOutcome(saved)
    if (saved.is === 'saved' && kind === 'form') onSaved()
  }
  const kinds: readonly FormFileKind[] = examples === undefined ? ['form'] : ['form', 'examples']
  return (
    <div ref={box} class="save-files">
      {kinds.map((kind) => {
        const known = files.nameOf(kind)
        return (
          <p key={kind} class="rule-adding">
            <button type="button" class="rule-small" onClick={() => void save(kind)}>
              {known === undefined ? `${fileNames[kind]} speichern` : `In „${known}“ speichern`}
            </button>
            {known !== undefined && (
              <button type="button" class="rule-small" onClick={() => void save(kind, { isElsewhere: true })}>
                {fileNames[kind]} speichern unter …
              </button>
            )}
          </p>
        )
      })}
      <p role="status">{outcome?.is === 'saved' && savedWords(outcome)}</p>
      {outcome?.is === 'refused' && (
        <p role="alert" class="rule-wrong">
          {outcome.reason}
        </p>
      )}
      {outcome?.is === 'changed' && (
        <div role="alert" class="rule-wrong">
          <p>
            „{outcome.name}“ hat jemand anders geändert, seit Sie die Datei geöffnet haben. Ihre Fassung ist
            noch nicht gespeichert.
          </p>
          <p class="rule-adding">
            <button type="button" class="rule-small" onClick={() => answer({ isElsewhere: true })}>
              Unter anderem Namen speichern
            </button>
            <button type="button" class="rule-small" onClick={() => answer({ isOverwriting: true })}>
              Trotzdem überschreiben
            </button>
          </p>
        </div>
      )}
    </div>
  )
}

const savedWords = ({ name, where }: Extract<Saved, { is: 'saved' }>): string =>
  where === 'file' ? `„${name}“ ist gespeichert.` : `„${name}“ liegt bei Ihren Downloads.`
