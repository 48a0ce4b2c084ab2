import { useState } from 'preact/hooks'
import { Radios, Select } from './choice-controls.tsx'
import {
  type ColourName,
  type ContrastFinding,
  contrastsOf,
  countyTheme,
  ownColours,
  readColour,
  readFont,
  type Theme,
} from './theme.ts'
import { idOf } from './id-of.ts'

interface Props {
  readonly theme: Theme
  readonly onChange: (theme: Theme) => void
}

const names: Readonly<Record<ColourName, string>> = {
  action: 'Hauptfarbe (Knöpfe, Links, Leiste oben)',
  'on-action': 'Schrift auf Knöpfen',
  text: 'Text',
  'text-muted': 'Hinweise',
  background: 'Hintergrund',
  signal: 'Hervorhebung',
}
const always: readonly ColourName[] = ['action', 'on-action', 'text', 'background']
const hints: Readonly<Partial<Record<ColourName, string>>> = {
  background: 'Ist Ihre Seite nicht weiß, tragen Sie hier deren Hintergrundfarbe ein.',
}
const rarer: readonly ColourName[] = ['text-muted', 'signal']

/** Colours, font and corners of the page around it. Each is the element's own until somebody changes it. */
export function ChooseTheme({ theme, onChange }: Props) {
  const isOwn = Object.keys(theme.colours).length > 0 || theme.font !== '' || theme.radius !== ''
  const [wantsOwn, setWantsOwn] = useState(false)
  const shown = isOwn || wantsOwn
  const setColour = (name: ColourName, colour: string | undefined) => {
    const others = Object.entries(theme.colours).filter(([other]) => other !== name)
    onChange({
      ...theme,
      colours: Object.fromEntries(colour === undefined ? others : [...others, [name, colour]]),
    })
  }
  const field = (name: ColourName) => (
    <ColourField
      key={name}
      name={name}
      colour={theme.colours[name]}
      contrasts={contrastsOf(theme).filter(({ colour }) => colour === name)}
      onChange={(colour) => setColour(name, colour)}
    />
  )
  return (
    <>
      <Radios
        legend="Farben und Schrift"
        name="gestaltung"
        value={shown ? 'own' : 'county'}
        options={[
          { value: 'county', label: 'Wie auf unserer Website', note: 'Geprüft und gut lesbar.' },
          { value: 'own', label: 'Passend zu Ihrer Website' },
        ]}
        onChange={(which) => {
          setWantsOwn(which === 'own')
          if (which === 'county') onChange(countyTheme)
        }}
      />
      {shown && (
        <div class="embed__theme">
          <p class="embed__hint">
            Schreiben Sie nur, was anders sein soll, zum Beispiel #003366. Ist eine Farbe schlecht lesbar,
            nimmt der Baustein seine eigene. Ob sie passt, steht unter dem Feld.
          </p>
          <div class="embed__colours">{always.map(field)}</div>
          <FontField font={theme.font} onChange={(font) => onChange({ ...theme, font })} />
          <Select
            label="Ecken"
            value={theme.radius}
            none="Leicht gerundet"
            entries={[
              { slug: '0', title: 'Eckig' },
              { slug: '12px', title: 'Stark gerundet' },
            ]}
            onChange={(radius) => onChange({ ...theme, radius: radius as Theme['radius'] })}
          />
          <details class="embed__more">
            <summary>Weitere Farben</summary>
            <div class="embed__colours">{rarer.map(field)}</div>
          </details>
          <Radios
            legend="Wohin die Farben geschrieben werden"
            name="farben-in"
            value={theme.place}
            options={[
              { value: 'snippet', label: 'In den Schnipsel', note: 'Am einfachsten.' },
              {
                value: 'stylesheet',
                label: 'In das Stylesheet Ihrer Website',
                note: 'Nötig, wenn Ihre Farben mit „In den Schnipsel“ nicht erscheinen.',
              },
            ]}
            onChange={(place) => onChange({ ...theme, place })}
          />
        </div>
      )}
    </>
  )
}

interface ColourProps {
  readonly name: ColourName
  readonly colour: string | undefined
  readonly contrasts: readonly ContrastFinding[]
  readonly onChange: (colour: string | undefined) => void
}

/** A colour to type or to pick, and how well it is read. */
function ColourField({ name, colour, contrasts, onChange }: ColourProps) {
  const id = idOf(name)
  const [typed, setTyped] = useState<string>()
  const hint = hints[name]
  const isWrong = typed !== undefined && typed.trim() !== '' && readColour(typed) === undefined
  return (
    <div class="colour">
      <label for={id}>{names[name]}</label>
      <div class="colour__fields">
        <input
          type="color"
          aria-label={`${names[name]}: Farbe auswählen`}
          value={colour ?? ownColours[name]}
          onInput={(event) => {
            setTyped(undefined)
            onChange(event.currentTarget.value)
          }}
        />
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={ownColours[name]}
          value={typed ?? colour ?? ''}
          aria-describedby={hint ? `${id}-hint ${id}-said` : `${id}-said`}
          aria-invalid={isWrong}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value)
            if (value.trim() === '') onChange(undefined)
            else if (readColour(value)) onChange(readColour(value))
          }}
          onBlur={() => {
            if (!isWrong) setTyped(undefined)
          }}
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} class="colour__said">
          {hint}
        </p>
      )}
      <p id={`${id}-said`} class="colour__said" role="status">
        {isWrong
          ? 'Das ist keine Farbe. Schreiben Sie sie so: #003366'
          : contrasts.map((contrast) => <Contrast key={contrast.on} {...contrast} />)}
      </p>
    </div>
  )
}

const Contrast = ({ ratio, isEnough }: ContrastFinding) => (
  <span class={isEnough ? 'contrast' : 'contrast contrast--weak'}>
    {isEnough
      ? `gut lesbar (${german(ratio)} zu 1)`
      : `zu schwach (${german(ratio)} zu 1): Der Baustein nimmt seine eigene Farbe.`}
  </span>
)

/** Rounded down: 4.49 is not 4.5. */
const german = (ratio: number): string =>
  (Math.floor(ratio * 10) / 10).toLocaleString('de-DE', { maximumFractionDigits: 1 })

function FontField({ font, onChange }: { font: string; onChange: (font: string) => void }) {
  const id = idOf('font')
  const [typed, setTyped] = useState<string>()
  return (
    <div class="colour">
      <label for={id}>Schrift</label>
      <p id={`${id}-hint`} class="embed__hint">
        Der Name der Schrift, wie er im Stylesheet Ihrer Website steht, zum Beispiel: Verdana, sans-serif
      </p>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed ?? font}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value)
          onChange(readFont(value))
        }}
        onBlur={() => setTyped(undefined)}
      />
    </div>
  )
}
