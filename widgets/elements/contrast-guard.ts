import { css } from '../theme/css.ts'
import { ownColours } from '../theme/own-colours.ts'

/** Least contrast of text. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
const least = 4.5

/** An RGB colour, each part 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** What a host may colour: our name for it, the property that sets it, and where the probe shows it. */
const watched = {
  ink: ['--amt-color-text', 'color'],
  muted: ['--amt-color-text-muted', 'borderTopColor'],
  paper: ['--amt-color-background', 'backgroundColor'],
  action: ['--amt-color-action', 'outlineColor'],
  onAction: ['--amt-color-on-action', 'textDecorationColor'],
} as const
type Name = keyof typeof watched
const names = Object.keys(watched) as Name[]

/** A box without size that wears the host's colours, in a form that can be read: sRGB, whatever the host wrote. */
const probeSheet = css`
  .probe {
    background: color-mix(in srgb, var(--_paper) 100%, #fff 0%);
    border-top: 0 solid color-mix(in srgb, var(--_muted) 100%, #fff 0%);
    color: color-mix(in srgb, var(--_ink) 100%, #fff 0%);
    column-rule-color: color-mix(in srgb, Canvas 100%, #fff 0%);
    contain: strict;
    height: 0;
    outline-color: color-mix(in srgb, var(--_action) 100%, #fff 0%);
    position: absolute;
    text-decoration-color: color-mix(in srgb, var(--_on-action) 100%, #fff 0%);
    transition:
      color 1ms,
      background-color 1ms,
      border-top-color 1ms,
      outline-color 1ms,
      text-decoration-color 1ms;
    visibility: hidden;
    width: 0;
  }
  .probe.own {
    --amt-color-action: initial;
    --amt-color-background: initial;
    --amt-color-on-action: initial;
    --amt-color-text: initial;
    --amt-color-text-muted: initial;
  }
`

/**
 * Watches over the colours that a host page gives to an element: what cannot be read on what stands behind it falls back to
 * our own, and the webmaster is told. Looks again whenever one of them changes.
 */
export function guardContrast(element: HTMLElement, root: ShadowRoot): void {
  const fallback = new CSSStyleSheet()
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(probeSheet)
  root.adoptedStyleSheets.push(sheet, fallback)
  const hosts = probeOf('probe')
  const ours = probeOf('probe own')
  // What stands after the first node is Lit's.
  root.prepend(hosts, ours)
  let told = ''

  const look = (): void => {
    if (matchMedia('(forced-colors: active)').matches) return
    const behind = backgroundBehind(element) ?? readColour(getComputedStyle(hosts).columnRuleColor)
    const worn = coloursOf(hosts)
    const own = coloursOf(ours)
    const bad = [...new Set([...unreadable(worn, own, behind), ...noColours(hosts)])]
    const painted = bad.includes('paper') ? own.paper : worn.paper
    fallback.replaceSync(sheetFor(bad, isBox(painted, behind)))
    const warning = bad.map((name) => watched[name][0]).join(', ')
    if (warning !== '' && warning !== told) {
      console.warn(
        `<${element.localName}>: contrast below ${least}:1, its own colours are used instead of ${warning}. https://www.w3.org/TR/WCAG22/#contrast-minimum`,
      )
    }
    told = warning
  }
  hosts.addEventListener('transitionend', look)
  // A page that turns dark may do so behind us only.
  const page = new MutationObserver(() => {
    if (element.isConnected) look()
    else page.disconnect()
  })
  for (const node of [document.documentElement, document.body])
    page.observe(node, { attributes: true, attributeFilter: pageAttributes })
  look()
}

function probeOf(name: string): HTMLElement {
  const probe = document.createElement('div')
  probe.className = name
  probe.ariaHidden = 'true'
  return probe
}

/** What a page is given another look by. */
const pageAttributes = ['class', 'style', 'data-theme', 'data-bs-theme', 'data-color-scheme']

/** What the host sets and no browser knows: a misspelt colour would leave nothing to be seen. */
function noColours(probe: Element): readonly Name[] {
  const worn = getComputedStyle(probe)
  const wrong = names.filter((name) => {
    const value = worn.getPropertyValue(watched[name][0]).trim()
    return value !== '' && !CSS.supports('color', value)
  })
  if (wrong.includes('ink') || wrong.includes('paper')) return names
  return wrong.includes('action') || wrong.includes('onAction') ? [...wrong, 'action', 'onAction'] : wrong
}

type Colours = Readonly<Record<Name, Colour | undefined>>

function coloursOf(probe: Element): Colours {
  const worn = getComputedStyle(probe)
  return Object.fromEntries(names.map((name) => [name, readColour(worn[watched[name][1]])])) as Colours
}

/** Which of the host's colours cannot stay. All of them where ours would be no better on the host's ground. */
function unreadable(host: Colours, own: Colours, behind: Colour | undefined): readonly Name[] {
  const ground = host.paper?.[3] === 1 ? host.paper : behind
  const bad = (['ink', 'muted', 'action'] as const).filter((name) => isTooWeak(host[name], ground))
  if (bad.some((name) => name === 'ink' || isTooWeak(own[name], ground))) return names
  // A button's two colours go together.
  const isButtonBad = bad.includes('action') || isTooWeak(host.onAction, host.action)
  if (isButtonBad && isTooWeak(own.action, ground)) return names
  return isButtonBad ? [...new Set<Name>([...bad, 'action', 'onAction'])] : bad
}

const isTooWeak = (text: Colour | undefined, ground: Colour | undefined): boolean =>
  text !== undefined && ground !== undefined && contrast(over(text, ground), ground) < least

/** A colour that lets something through, as it is seen. */
const over = ([red, green, blue, alpha]: Colour, ground: Colour): Colour => [
  red * alpha + ground[0] * (1 - alpha),
  green * alpha + ground[1] * (1 - alpha),
  blue * alpha + ground[2] * (1 - alpha),
  1,
]

function sheetFor(bad: readonly Name[], isInset: boolean): string {
  const rules = bad.map(
    (name) => `${name === 'onAction' ? '--_on-action' : `--_${name}`}:${ownColours[name]};`,
  )
  const tint = '--_action-tint:color-mix(in srgb,var(--_action) 12%,var(--_paper));'
  const room = 'padding:1em;border-radius:var(--_radius);'
  return `.form{${rules.join('')}${bad.length > 0 ? tint : ''}${isInset ? room : ''}}`
}

/** Whether what an element paints stands out from what is behind it: then its text needs room at the edges. */
const isBox = (paper: Colour | undefined, behind: Colour | undefined): boolean =>
  paper?.[3] === 1 &&
  behind !== undefined &&
  paper.some((part, index) => Math.abs(part - (behind[index] ?? 0)) > 0.01)

/** The first colour painted behind an element, as far as it can be known: pictures cannot. */
function backgroundBehind(element: Element): Colour | undefined {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (!(at instanceof Element)) continue
    const colour = readColour(getComputedStyle(at).backgroundColor)
    if (colour && colour[3] > 0.5) return colour
  }
  return undefined
}

/** `rgb(1 2 3)`, `rgba(1, 2, 3, .5)`, `color(srgb 0 0.5 1)`; nothing else. */
export function readColour(text: string): Colour | undefined {
  const [, kind] = /^(rgba?|color\(srgb)\b/u.exec(text) ?? []
  if (!kind) return undefined
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/-?[\d.]+(?:e-?\d+)?/gu) ?? []).map(Number)
  const scale = kind.startsWith('rgb') ? 255 : 1
  return [red / scale, green / scale, blue / scale, alpha]
}

/** 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
