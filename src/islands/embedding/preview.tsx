import { useEffect, useRef, useState } from 'preact/hooks'
import { Radios } from './choice-controls.tsx'
import { type EmbedChoice, isFrame } from './choice.ts'
import { isComplete } from './element.ts'
import type { EmbedFacts } from './facts.ts'
import { previewHash, previewOf } from './preview-config.ts'

interface Props {
  readonly choice: EmbedChoice
  readonly facts: EmbedFacts
}

const hosts = [
  { value: 'gemeinde', label: 'Einfache Seite' },
  { value: 'typo3', label: 'TYPO3' },
  { value: 'wordpress', label: 'WordPress, dunkel' },
] as const
const widths = [
  { value: '320', label: 'Handy' },
  { value: '768', label: 'Tablet' },
  { value: '1200', label: 'Bildschirm' },
] as const
/** CSS pixels that a preview is high on the page, whatever its scale. */
const height = 640

/** The chosen element on three example pages, as wide as three devices. What is too wide is made smaller. */
export function Preview({ choice, facts }: Props) {
  const [host, setHost] = useState<(typeof hosts)[number]['value']>('gemeinde')
  const [chosen, setWidth] = useState<(typeof widths)[number]['value']>()
  const desk = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [room, setRoom] = useState(0)
  const hash = isComplete(choice) ? previewHash(previewOf(choice, facts)) : ''
  const hasColours = !isFrame(choice) && Object.keys(choice.theme.colours).length > 0
  const width = chosen ?? (room > 0 && room < 480 ? '320' : '768')
  const scale = Math.min(1, room / Number(width))

  useEffect(() => {
    if (!desk.current) return
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    watch.observe(desk.current)
    return () => watch.disconnect()
  }, [])

  // By `replace`: previews are no places in the history of the page.
  useEffect(() => {
    const address = `/einbetten/vorschau/${host}/${hash}`
    const wait = setTimeout(() => frame.current?.contentWindow?.location.replace(address), 150)
    return () => clearTimeout(wait)
  }, [host, hash])

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
    <section class="preview needs-script" aria-labelledby="vorschau">
      <h2 id="vorschau">So sieht es auf Ihrer Website aus</h2>
      <p>
        Drei Beispielseiten mit ganz verschiedenen Schriften, Größen und Farben. Absenden ist in der Vorschau
        ausgeschaltet.
      </p>
      <div class="preview__controls">
        <Radios
          legend="Beispielseite"
          name="vorschau-seite"
          isCompact
          value={host}
          options={hosts}
          onChange={setHost}
        />
        <Radios
          legend="Breite"
          name="vorschau-breite"
          isCompact
          value={width}
          options={widths.map((each) => ({ ...each, label: `${each.label} (${each.value})` }))}
          onChange={setWidth}
        />
      </div>
      {hasColours && host === 'wordpress' && (
        <p class="muted">Auf dunklen Seiten nimmt der Baustein hellere Farben, damit er lesbar bleibt.</p>
      )}
      <div class="preview__desk" ref={desk}>
        <iframe ref={frame} title="Vorschau auf einer Beispielseite" src="/einbetten/vorschau/gemeinde/" />
      </div>
      {!hash && <p class="muted">Wählen Sie oben zuerst aus, was erscheinen soll.</p>}
    </section>
  )
}
