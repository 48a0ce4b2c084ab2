import { html, type TemplateResult } from 'lit/html.js'
import { countyOf } from '../county-of.ts'
import { loadTexts } from '../../messages/load-texts.ts'
import type { WithoutForm } from './instead.ts'
import type { Ui } from './ui.ts'

/** What a host may set, and the name by which the frame's page takes it. */
const theme = [
  'color-action',
  'color-on-action',
  'color-text',
  'color-text-muted',
  'color-background',
  'radius',
]

/** The county's page with the form alone, in a frame: scripts of the page around it cannot look inside. */
export const framed = (element: WithoutForm, ui: Ui): TemplateResult =>
  html`<iframe
    part="frame"
    width="100%"
    height="600"
    frameborder="0"
    title=${loadTexts(ui.language).framed}
    src=${addressOf(element)}
    referrerpolicy="no-referrer"
    @load=${listen}
  ></iframe>`

function addressOf(element: WithoutForm): string {
  // Of the page: nothing is loaded here that would say what the form can.
  const language = element.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) ?? 'de'
  const worn = getComputedStyle(element)
  const values = theme.map((name) => [name, worn.getPropertyValue(`--amt-${name}`).trim()] as const)
  const given = new URLSearchParams([
    ['lang', language],
    ...values.filter(([, value]) => value !== ''),
  ] as string[][])
  return `${countyOf.element(element.county)}rahmen/${encodeURIComponent(element.form)}/?${given.toString()}`
}

const heard = new WeakSet<EventTarget>()

/** Makes a frame as high as what is in it, and brings its beginning into sight when another step is shown. */
function listen({ target }: Event): void {
  if (!(target instanceof HTMLIFrameElement) || heard.has(target)) return
  heard.add(target)
  const onMessage = ({ data, source, origin }: MessageEvent<FrameMessage | null>): void => {
    if (!target.isConnected) removeEventListener('message', onMessage)
    if (source !== target.contentWindow || origin !== new URL(target.src).origin || !data?.amt) return
    if (typeof data.height === 'number') target.height = String(Math.ceil(data.height))
    if (typeof data.title === 'string') target.title = data.title
    if (data.amt === 'top') target.scrollIntoView()
  }
  addEventListener('message', onMessage)
  // It may have said so before anybody listened.
  target.contentWindow?.postMessage({ amt: 'ask' }, '*')
}

/** What the page in the frame says: how high it is and what it is called; that its beginning should be in sight. */
interface FrameMessage {
  readonly amt?: 'height' | 'top'
  readonly height?: unknown
  readonly title?: unknown
}
