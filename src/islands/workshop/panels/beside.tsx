import { useState } from 'preact/hooks'
import { useMemo } from '../../own-hooks.ts'
import type { Path } from '../../../exchange/yaml/edit.ts'
import type { ImportNote } from '../../../interop/imported.ts'
import { later } from '../later.tsx'
import type { Place } from '../place.ts'
import type { OpenDraft } from '../state/use-workshop.ts'
import { Figures } from './figures.tsx'
import { Findings } from './findings.tsx'
import { ImportNotes } from './import-notes.tsx'
import { Preview } from './preview.tsx'

const Paths = later(async () => (await import('./paths-panel.tsx')).PathsPanel, 'Das Bild wird gezeichnet …')

interface Props {
  readonly draft: OpenDraft
  /** Id of the step that is edited. */
  readonly step: string | undefined
  readonly example: string | undefined
  readonly onExample: (name: string | undefined) => void
  readonly onOpen: (place: Place, key?: Path) => void
  readonly notes: readonly ImportNote[]
  readonly onNotesRead: () => void
}

type Side = 'preview' | 'findings' | 'paths'

/** What stands beside the editor, always: the form itself, what the guide says, where answers lead. */
export function Beside({ draft, step, example, onExample, onOpen, notes, onNotesRead }: Props) {
  const { reviewed, examples } = draft
  const [side, setSide] = useState<Side>(notes.length > 0 ? 'findings' : 'preview')
  const count = reviewed?.findings.length ?? 0
  const errors = reviewed?.findings.filter(({ severity }) => severity === 'error').length ?? 0
  const definition = reviewed?.shown?.definition
  const known = useMemo(() => new Set(definition?.steps.map(({ id }) => id)), [definition])
  const sides: readonly { readonly side: Side; readonly label: string }[] = [
    { side: 'preview', label: 'Vorschau' },
    { side: 'findings', label: reviewed ? `Hinweise (${count})` : 'Hinweise' },
    { side: 'paths', label: 'Wege' },
  ]
  return (
    <aside class="ws-beside" aria-label="Vorschau und Hinweise">
      <Figures reviewed={reviewed} />
      <div class="ws-sides" role="group" aria-label="Was daneben steht">
        {sides.map((each) => (
          <button
            key={each.side}
            type="button"
            aria-pressed={side === each.side}
            data-errors={(each.side === 'findings' && errors > 0) || undefined}
            onClick={() => setSide(each.side)}
          >
            {each.label}
          </button>
        ))}
      </div>
      {side === 'preview' && (
        <Preview
          definition={definition}
          isPatched={reviewed !== undefined && (!reviewed.shown || reviewed.shown.isPatched)}
          examples={examples}
          step={step !== undefined && known.has(step) ? step : undefined}
          chosen={example}
          onChoose={onExample}
        />
      )}
      {side === 'findings' && (
        <>
          {notes.length > 0 && <ImportNotes notes={notes} onRead={onNotesRead} />}
          <Findings findings={reviewed?.findings} onOpen={onOpen} />
        </>
      )}
      {side === 'paths' && <Paths definition={definition} onOpen={onOpen} />}
    </aside>
  )
}
