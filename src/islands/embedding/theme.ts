import { contrast } from '../../rules/theme-contrast.ts'

/** Colours that a page may give an element, in the order they are asked for. */
export const colourNames = ['action', 'on-action', 'text', 'text-muted', 'background', 'signal'] as const
export type ColourName = (typeof colourNames)[number]

/** What an element takes over from the page it stands on. */
export interface Theme {
  /** `#rrggbb`; the element's own where left out. */
  readonly colours: Readonly<Partial<Record<ColourName, string>>>
  /** As in CSS: `'Open Sans', sans-serif`. Empty: the element's own. */
  readonly font: string
  /** Corners. Empty: the element's own. */
  readonly radius: '' | '0' | '12px'
  /** Where the properties go: into the snippet, or into the style sheet of the page. */
  readonly place: 'snippet' | 'stylesheet'
}

/** The element as it is. */
export const countyTheme: Theme = { colours: {}, font: '', radius: '', place: 'snippet' }

/** An element's own colours on a light page; the same as in `widgets/theme/tokens.ts`. */
export const ownColours: Readonly<Record<ColourName, string>> = {
  action: '#0b5c4b',
  'on-action': '#ffffff',
  text: '#14231f',
  'text-muted': '#4a5a55',
  background: '#ffffff',
  signal: '#f5b82e',
}

/** Least contrast of text. Below it, the element keeps its own colour. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
const leastContrast = 4.5

/** Which colour is read on which. The signal colour carries no text. */
const readOn: Readonly<Record<Exclude<ColourName, 'background' | 'signal'>, ColourName>> = {
  action: 'background',
  'on-action': 'action',
  text: 'background',
  'text-muted': 'background',
}

/** How well one colour is read on another. */
export interface ContrastFinding {
  readonly colour: ColourName
  readonly on: ColourName
  /** From 1 to 21. */
  readonly ratio: number
  readonly isEnough: boolean
}

/** Every pair in which at least one colour is the page's own. */
export function contrastsOf({ colours }: Theme): readonly ContrastFinding[] {
  return Object.entries(readOn).flatMap(([name, on]) => {
    const colour = name as keyof typeof readOn
    if (!colours[colour] && !colours[on]) return []
    const ratio = contrast(colours[colour] ?? ownColours[colour], colours[on] ?? ownColours[on])
    return [{ colour, on, ratio, isEnough: ratio >= leastContrast }]
  })
}

/** `#RGB`, `RRGGBB` or `#rrggbb` as `#rrggbb`; undefined where it is no colour. */
export function readColour(text: string): string | undefined {
  const [, short, long] = /^\s*#?(?:([\da-f]{3})|([\da-f]{6}))\s*$/iu.exec(text) ?? []
  if (long) return `#${long.toLowerCase()}`
  return short && `#${[...short.toLowerCase()].map((digit) => digit + digit).join('')}`
}

/** A list of font names without anything that could end the declaration or the attribute around it. */
export const readFont = (text: string): string =>
  text
    .replaceAll('"', "'")
    .replaceAll(/[^\p{L}\p{N} ,'_-]/gu, '')
    .trim()
    .slice(0, 120)

/** The properties a theme sets: `--amt-color-action` and its colour. */
export function themeProperties({ colours, font, radius }: Theme): readonly (readonly [string, string])[] {
  return [
    ...colourNames.flatMap((name) => {
      const colour = colours[name]
      return colour ? [[`--amt-color-${name}`, colour] as const] : []
    }),
    ...(font ? [['--amt-font-family', font] as const] : []),
    ...(radius ? [['--amt-radius', radius] as const] : []),
  ]
}
