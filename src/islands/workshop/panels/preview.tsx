import { useEffect, useRef, useState } from 'preact/hooks'
import { useMemo } from '../../own-hooks.ts'
import type { FormDefinition } from '../../../../widgets/contract/form-definition.ts'
import type { Language } from '../../../../widgets/contract/text.ts'
import { showTrial } from '../../trial-frame.ts'
import type { GeneratedExample } from '../../../rules/forms/examples/collection.ts'
import { languageNames } from '../controls/local-input.tsx'
import { useDesk } from '../desk-context.ts'
import { releaseOf } from '../release-of.ts'
import { Paper } from './paper.tsx'

interface Props {
  /** The form as far as it can be shown; `undefined` while there is nothing to show. */
  readonly definition: FormDefinition | undefined
  /** Something is missing, and shown as dots or left out. */
  readonly isPatched: boolean
  readonly examples: readonly GeneratedExample[]
  /** Id of the step that is edited. */
  readonly step: string | undefined
  readonly chosen: string | undefined
  readonly onChoose: (example: string | undefined) => void
}

const widths = [
  { value: 320, label: 'Handy' },
  { value: 768, label: 'Tablet' },
  { value: 1200, label: 'Bildschirm' },
] as const
const paper = 'paper'
/** CSS pixels that the preview is high on the page, whatever its scale. */
const height = 680

/** The form as it is now, as citizens will see it: the real element, in three widths, in any language, and on paper. */
export function Preview({ definition, isPatched, examples, step, chosen, onChoose }: Props) {
  const { basis } = useDesk()
  const [as, setAs] = useState<number | typeof paper>(320)
  const [language, setLanguage] = useState<Language>('de')
  const languages = definition?.languages ?? ['de']
  const shown = languages.includes(language) ? language : 'de'
  const example = examples.find((each) => each.example.name === chosen)?.example
  const release = useMemo(() => definition && releaseOf(definition, basis), [definition, basis])
  return (
    <section class="ws-preview" aria-label="Vorschau">
      <div class="ws-preview__controls">
        <label class="ws-inline">
          Ansicht
          <select
            class="ws-input"
            value={String(as)}
            onChange={({ currentTarget }) =>
              setAs(currentTarget.value === paper ? paper : Number(currentTarget.value))
            }
          >
            {widths.map(({ value, label }) => (
              <option key={value} value={value}>
                {label} ({value})
              </option>
            ))}
            <option value={paper}>Papier</option>
          </select>
        </label>
        {languages.length > 1 && as !== paper && (
          <label class="ws-inline">
            Sprache
            <select
              class="ws-input"
              value={shown}
              onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
            >
              {languages.map((each) => (
                <option key={each} value={each}>
                  {languageNames[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        {as !== paper && (
          <label class="ws-inline">
            Antworten
            <select
              class="ws-input"
              value={chosen ?? ''}
              onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
            >
              <option value="">leer</option>
              {examples.map(({ is, example: { name } }) => (
                <option key={name} value={name}>
                  {is === 'complete'
                    ? 'alles ausgefüllt'
                    : is === 'minimal'
                      ? 'nur das Nötige'
                      : is === 'wrong'
                        ? `falsch: ${name}`
                        : name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {isPatched && (
        <p class="ws-note" role="status">
          {definition
            ? 'Wo ein Text fehlt, stehen Punkte; was noch nicht stimmt, ist weggelassen. Was fehlt, steht unter „Hinweise“.'
            : 'Sobald das Nötigste da ist, erscheint hier das Formular. Was noch fehlt, steht unter „Hinweise“.'}
        </p>
      )}
      {release &&
        (as === paper ? (
          <Paper release={release} />
        ) : (
          <Trial release={release} width={as} language={shown} example={example} step={step} />
        ))}
    </section>
  )
}

interface TrialProps {
  readonly release: ReturnType<typeof releaseOf>
  readonly width: number
  readonly language: Language
  readonly example: GeneratedExample['example'] | undefined
  readonly step: string | undefined
}

/** The frame in which the element stands. What is too wide is made smaller. */
function Trial({ release, width, language, example, step }: TrialProps) {
  const desk = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [room, setRoom] = useState(0)
  const scale = Math.min(1, room / width)

  useEffect(() => {
    if (!desk.current) return
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    watch.observe(desk.current)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    if (!frame.current) return
    showTrial(frame.current, {
      release,
      language,
      ...(example && { answers: example.answers as never, today: example.today }),
      ...(step !== undefined && { step }),
    })
  }, [release, language, example, step])

  // Styles by script, not as attributes: those the page's own policy forbids.
  useEffect(() => {
    if (!frame.current || !desk.current || room === 0) return
    const { style } = frame.current
    style.width = `${width}px`
    style.height = `${height / scale}px`
    style.transform = `scale(${scale})`
    desk.current.style.height = `${height}px`
  }, [width, scale, room])

  return (
    <div class="ws-preview__desk" ref={desk}>
      <iframe ref={frame} title="Vorschau des Formulars" />
    </div>
  )
}
