import type { Path } from '../../../exchange/yaml/edit.ts'
import { ConditionInput } from '../controls/condition-input.tsx'
import { LineInput } from '../controls/line-input.tsx'
import { LocalInput } from '../controls/local-input.tsx'
import { words } from '../controls/readings.ts'
import { Tick } from '../controls/tick.tsx'
import { controlAt, useDesk } from '../desk-context.ts'
import { put } from '../put.ts'
import { useEdits } from '../use-edit.ts'
import { listAt, textAt, valueAt } from '../value-at.ts'

interface Props {
  readonly path: Path
  /** What stands in the form: which block, what is left out, what is different. */
  readonly use: unknown
}

/** A building block in a form: which of its questions are asked, and which words are different here. */
export function BlockEditor({ path, use }: Props) {
  const { basis, data, actions } = useDesk()
  const edits = useEdits()
  const name = textAt(use, ['use'])
  const block = basis.blocks.find(({ id, version }) => `${id}@${version.split('.')[0] ?? ''}` === name)
  if (!block)
    return (
      <p class="ws-error">
        Den Baustein „{name}“ gibt es hier nicht. Löschen Sie ihn, oder legen Sie ihn unter forms/_blocks an.
      </p>
    )
  const left = listAt(use, ['omit'])
  const omit = (id: string, isAsked: boolean) => {
    const wanted = isAsked ? left.filter((each) => each !== id) : [...left, id]
    edits(
      put(data, [...path, 'omit'], wanted.length === 0 ? undefined : wanted),
      'Fragen des Bausteins geändert',
    )
  }
  const dissolve = () => {
    const fields = block.fields.filter(({ id }) => !left.includes(id))
    const list = path.slice(0, -1)
    const index = Number(path.at(-1))
    edits(
      [
        { kind: 'remove', path },
        ...fields.map((value, offset) => ({
          kind: 'insert' as const,
          path: list,
          index: index + offset,
          value,
        })),
      ],
      'Baustein aufgelöst',
    )
    actions.say('Der Baustein ist jetzt eine Reihe eigener Fragen.')
  }
  return (
    <>
      <p>{block.about}</p>
      <section aria-labelledby="ws-block-fields">
        <h3 id="ws-block-fields">Seine Fragen</h3>
        {block.fields.map((field) => {
          const isAsked = !left.includes(field.id)
          const change: Path = [...path, 'change', field.id]
          return (
            <div key={field.id} class="ws-option">
              <Tick
                id={`${controlAt(path)}-${field.id}`}
                label={field.label.de}
                isTicked={isAsked}
                onTick={(ticked) => omit(field.id, ticked)}
              />
              {isAsked && (
                <details class="ws-more">
                  <summary>
                    Hier anders sagen <span class="visually-hidden">: {field.label.de}</span>
                  </summary>
                  <LocalInput
                    path={[...change, 'label']}
                    value={valueAt(use, ['change', field.id, 'label'])}
                    label="Frage"
                    hint={`Sonst: ${field.label.de}`}
                  />
                  <LocalInput
                    path={[...change, 'hint']}
                    value={valueAt(use, ['change', field.id, 'hint'])}
                    label="Hilfe"
                    hint={field.hint && `Sonst: ${field.hint.de}`}
                  />
                  <LocalInput
                    path={[...change, 'because']}
                    value={valueAt(use, ['change', field.id, 'because'])}
                    label="Warum wird das gefragt?"
                  />
                </details>
              )}
            </div>
          )
        })}
      </section>
      <section aria-labelledby="ws-block-when">
        <h3 id="ws-block-when">Wann</h3>
        <ConditionInput
          path={[...path, 'when']}
          value={valueAt(use, ['when'])}
          label="Wann wird das gefragt?"
          sentence={`Zeige *${block.title}*`}
        />
      </section>
      <section aria-labelledby="ws-block-more">
        <h3 id="ws-block-more">Mehr</h3>
        <LineInput
          path={[...path, 'as']}
          value={valueAt(use, ['as'])}
          label="Vorsilbe der Kurznamen"
          hint="Nur nötig, wenn das Formular den Baustein zweimal verwendet, zum Beispiel „kind“."
          reading={words}
        />
        <p>
          <button type="button" class="ws-add" onClick={dissolve}>
            In eigene Fragen auflösen
          </button>
        </p>
        <p class="ws-hint">Danach erreicht eine Verbesserung des Bausteins dieses Formular nicht mehr.</p>
      </section>
    </>
  )
}
