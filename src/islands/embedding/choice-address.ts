import { type EmbedChoice, noChoice } from './choice.ts'
import { tagFacts, tags } from './tags.ts'
import { type ColourName, colourNames, countyTheme, readColour, readFont, type Theme } from './theme.ts'

/** Parameters that hold a slug, by what they choose. */
const slugs = { form: 'formular', service: 'leistung', office: 'amt', topic: 'thema', place: 'ort' } as const
/** Parameters that are there or not. */
const switches = {
  onlineOnly: 'online',
  isFull: 'volltext',
  opensHere: 'hier',
  onlyWaiting: 'wartend',
  isPinned: 'fest',
  isFramed: 'rahmen',
  hasWorker: 'zusatzdatei',
} as const
const audiences = { citizen: 'buerger', business: 'unternehmen' } as const
const colours: Readonly<Record<ColourName, string>> = {
  action: 'farbe',
  'on-action': 'farbe-darauf',
  text: 'farbe-text',
  'text-muted': 'farbe-hinweis',
  background: 'farbe-grund',
  signal: 'farbe-signal',
}
const radii = { '0': 'eckig', '12px': 'rund' } as const

/** Reads `?formular=…&farbe=…`. What is not known is passed over. `?leistung=…` alone asks for the card of a service. */
export function readChoice(address: string): EmbedChoice {
  const parameters = new URL(address).searchParams
  const text = (name: string) => (parameters.get(name) ?? '').trim()
  const isOn = (name: string) => text(name) === 'ja'
  const slug = (name: string) => /^[a-z0-9-]*$/u.exec(text(name))?.[0] ?? ''
  const named = tags.find((tag) => tagFacts[tag].slug === text('baustein'))
  const implied = tags.find((tag) => text(tagFacts[tag].slug) !== '')
  const language = text('sprache')
  const level = Number(text('ebene'))
  return {
    tag: named ?? implied ?? noChoice.tag,
    form: slug(slugs.form),
    service: slug(slugs.service),
    office: slug(slugs.office),
    topic: slug(slugs.topic),
    place: slug(slugs.place),
    audience:
      (Object.keys(audiences) as (keyof typeof audiences)[]).find(
        (name) => audiences[name] === text('zielgruppe'),
      ) ?? '',
    onlineOnly: isOn(switches.onlineOnly),
    isFull: isOn(switches.isFull),
    opensHere: isOn(switches.opensHere),
    onlyWaiting: isOn(switches.onlyWaiting),
    isPinned: isOn(switches.isPinned),
    isFramed: isOn(switches.isFramed),
    hasWorker: isOn(switches.hasWorker),
    language: language === 'de' || language === 'en' ? language : '',
    level: Number.isInteger(level) && level >= 1 && level <= 6 ? level : noChoice.level,
    theme: readTheme(parameters),
  }
}

/** Address of a choice, below the site: what a colleague opens to see the same. */
export function choiceAddress(choice: EmbedChoice): string {
  const parameters = new URLSearchParams()
  const set = (name: string, value: string | undefined) => {
    if (value) parameters.set(name, value)
  }
  set('baustein', choice.tag === noChoice.tag ? '' : tagFacts[choice.tag].slug)
  for (const [name, parameter] of Object.entries(slugs)) set(parameter, choice[name as keyof typeof slugs])
  set('zielgruppe', choice.audience && audiences[choice.audience])
  for (const [name, parameter] of Object.entries(switches))
    set(parameter, choice[name as keyof typeof switches] ? 'ja' : '')
  set('sprache', choice.language)
  set('ebene', choice.level === noChoice.level ? '' : String(choice.level))
  const { theme } = choice
  for (const name of colourNames) set(colours[name], theme.colours[name]?.slice(1))
  set('schrift', theme.font)
  set('ecken', theme.radius && radii[theme.radius])
  set('farben-in', theme.place === 'stylesheet' ? 'stylesheet' : '')
  return parameters.size > 0 ? `/einbetten/?${parameters.toString()}` : '/einbetten/'
}

function readTheme(parameters: URLSearchParams): Theme {
  const found = colourNames.flatMap((name) => {
    const colour = readColour(parameters.get(colours[name]) ?? '')
    return colour ? [[name, colour] as const] : []
  })
  const radius = (Object.keys(radii) as (keyof typeof radii)[]).find(
    (name) => radii[name] === parameters.get('ecken'),
  )
  return {
    ...countyTheme,
    colours: Object.fromEntries(found),
    font: readFont(parameters.get('schrift') ?? ''),
    radius: radius ?? '',
    place: parameters.get('farben-in') === 'stylesheet' ? 'stylesheet' : 'snippet',
  }
}
