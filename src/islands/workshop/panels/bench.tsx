import { useState } from 'preact/hooks'
import { useCallback, useMemo } from '../../own-hooks.ts'
import type { Language } from '../../../../widgets/contract/text.ts'
import type { Edit, Path } from '../../../exchange/yaml/edit.ts'
import type { ImportNote } from '../../../interop/imported.ts'
import { controlAt, type DeskContext, layOut } from '../desk-context.ts'
import type { FormFiles } from '../files/form-files.ts'
import type { ForgeLogin } from '../forge/use-forge-login.ts'
import { later } from '../later.tsx'
import { operations } from '../operations/index.ts'
import { pathOf, type Place, placeOf } from '../place.ts'
import type { Basis } from '../state/basis.ts'
import type { OpenDraft, WorkshopActions, WorkshopState } from '../state/use-workshop.ts'
import { useFocusOn } from '../use-focus.ts'
import { listAt, textAt, valueAt } from '../value-at.ts'
import { AddDialog, type Added } from './add-dialog.tsx'
import { Beside } from './beside.tsx'
import { FieldEditor } from './field-editor.tsx'
import { FormEditor } from './form-editor.tsx'
import { Outline } from './outline.tsx'
import { RulesEditor } from './rules-editor.tsx'
import { StepEditor } from './step-editor.tsx'
import { Toolbar, type View } from './toolbar.tsx'

const Compare = later(async () => (await import('./compare-panel.tsx')).ComparePanel, 'Einen Moment …')
const Testing = later(async () => (await import('./testing-panel.tsx')).TestingPanel, 'Einen Moment …')
const Share = later(async () => (await import('./share-panel.tsx')).SharePanel, 'Einen Moment …')

interface Props {
  readonly state: WorkshopState
  readonly draft: OpenDraft
  readonly basis: Basis
  readonly actions: WorkshopActions
  readonly files: FormFiles
  readonly login: ForgeLogin
  readonly notes: readonly ImportNote[]
  readonly onNotesRead: () => void
}

/** The form that is worked on: its outline, the editor, and beside it what citizens will see. */
export function Bench({ state, draft, basis, actions, files, login, notes, onNotesRead }: Props) {
  const { data, reviewed } = draft
  const [view, setView] = useState<View>('build')
  const [place, setPlace] = useState<Place>({ at: 'form' })
  const [adding, setAdding] = useState<{ readonly list: Path; readonly index: number }>()
  /** Follows what was added, moved or looked for, by its id or the key that it sets. */
  const focus = useFocusOn<string | Path>(
    (wanted) => document.getElementById(typeof wanted === 'string' ? wanted : controlNear(wanted)),
    'ws-editor-title',
  )
  const [example, setExample] = useState<string>()

  const languages = useMemo(() => {
    const listed = listAt(data, ['languages']).filter(
      (each) => each === 'de' || each === 'en' || each === 'de-simple',
    )
    return (listed.length > 0 ? listed : ['de']) as readonly Language[]
  }, [valueAt(data, ['languages'])])
  const findings = useMemo(
    () => Map.groupBy(reviewed?.findings ?? [], ({ key }) => key.replace(/ \(Baustein [^)]*\)/u, '')),
    [reviewed],
  )
  const desk = useMemo<DeskContext>(
    () => ({
      basis,
      data,
      actions,
      languages,
      questions: reviewed?.questions ?? [],
      conditions: (valueAt(data, ['conditions']) ?? {}) as Readonly<Record<string, unknown>>,
      findings,
    }),
    [basis, data, actions, languages, reviewed, findings],
  )

  layOut(desk)

  const go = useCallback((to: Place) => setPlace(to), [])
  const edit = (edits: readonly Edit[], what: string) => actions.edit(edits, what)
  const goAndRead = useCallback((to: Place) => {
    setPlace(to)
    focus('ws-editor-title')
  }, [])
  const show = useCallback((to: View) => {
    setView(to)
    focus(to === 'build' ? 'ws-editor-title' : 'ws-view')
  }, [])
  const open = useCallback((to: Place, key?: Path) => {
    setView('build')
    setPlace(to)
    focus(key ?? 'ws-editor-title')
  }, [])
  const add = (added: Added) => {
    if (!adding) return
    const { list, index } = adding
    const edits =
      added.is === 'block'
        ? operations.addBlock(data, list, index, added.use)
        : operations.addField(data, list, index, added.kind)
    const path = [...list, index]
    edit(edits, added.is === 'block' ? 'Baustein hinzugefügt' : 'Frage hinzugefügt')
    setAdding(undefined)
    setPlace(placeOf(path))
    focus(added.is === 'block' ? 'ws-editor-title' : controlAt([...path, 'label', 'de']))
  }
  const addStep = (index: number) => {
    edit(operations.addStep(data, index), 'Schritt hinzugefügt')
    setPlace(placeOf(['steps', index]))
    focus(controlAt(['steps', index, 'title', 'de']))
  }

  const path = pathOf(place)
  const isThere = path.length === 0 || valueAt(data, path) !== undefined
  const shownPlace: Place = isThere ? place : { at: 'form' }
  return (
    <>
      <Toolbar state={state} draft={draft} view={view} onView={show} actions={actions} />
      {view === 'build' ? (
        <div class="ws-bench">
          <Outline
            place={shownPlace}
            onGo={go}
            onOpen={goAndRead}
            onAdd={(list, index) => setAdding({ list, index })}
            onAddStep={() => addStep(listAt(data, ['steps']).length)}
          />
          <div class="ws-middle">
            {shownPlace.at === 'form' && <FormEditor />}
            {shownPlace.at === 'rules' && <RulesEditor />}
            {shownPlace.at === 'step' && (
              <StepEditor
                key={path.join('.')}
                path={path}
                onGo={goAndRead}
                onAdd={(list, index) => setAdding({ list, index })}
                onAddStep={addStep}
              />
            )}
            {shownPlace.at === 'field' && (
              <FieldEditor
                key={path.join('.')}
                path={path}
                onGo={goAndRead}
                onAdd={(list, index) => setAdding({ list, index })}
              />
            )}
          </div>
          <Beside
            draft={draft}
            step={path[0] === 'steps' ? textAt(data, [...path.slice(0, 2), 'id']) : undefined}
            example={example}
            onExample={setExample}
            onOpen={open}
            notes={notes}
            onNotesRead={onNotesRead}
          />
        </div>
      ) : (
        <div class="ws-view" id="ws-view" tabIndex={-1}>
          {view === 'compare' && <Compare draft={draft} />}
          {view === 'test' && (
            <Testing
              draft={draft}
              onUse={(name) => {
                setExample(name)
                setView('build')
              }}
            />
          )}
          {view === 'share' && <Share draft={draft} files={files} login={login} />}
        </div>
      )}
      {adding && <AddDialog onAdd={add} onClose={() => setAdding(undefined)} />}
    </>
  )
}

/** The control for a key, or the nearest one that there is around it. */
function controlNear(key: Path): string {
  for (let length = key.length; length > 0; length -= 1) {
    const ids = [controlAt(key.slice(0, length)), controlAt([...key.slice(0, length), 'de'])]
    const found = ids.find((id) => document.getElementById(id))
    if (found !== undefined) return found
  }
  return 'ws-editor-title'
}
