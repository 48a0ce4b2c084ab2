import { render, type TemplateResult } from 'lit/html.js'

/** How a property of an element comes from its attribute. Written as Lit writes it, so that tools for Lit read it. */
export interface PropertyDeclaration {
  /** The attribute's name where it is not the property's; `false` where there is none. */
  readonly attribute?: string | false
  /** What an attribute's text becomes; text where left out. */
  readonly type?: typeof Boolean | typeof Number
  /** What an attribute's text becomes where that is not said by a type. `null`: the attribute is not there. */
  readonly converter?: (text: string | null) => unknown
  /** A true or false that stands in the attribute as well. */
  readonly reflect?: true
}

/**
 * What every element of ours is made of: properties that follow attributes, one shadow root drawn by Lit's templates, one
 * drawing for all changes of a moment. Lit's own base class does more and would be a ninth of all that a citizen loads
 * before the first question.
 */
export abstract class BaseElement extends HTMLElement {
  /** Properties by name. Each needs a `declare` field of its own. */
  static readonly properties: Readonly<Record<string, PropertyDeclaration>> = {}

  readonly #values = new Map<string, unknown>()
  readonly #early = new Map<string, unknown>()
  readonly #changed = new Set<string>()
  readonly #sheets = new Set<string>()
  readonly #root: ShadowRoot
  #update: Promise<void> | undefined
  #guard: Promise<void> | undefined

  /** Asked for once, when the browser learns of an element: then its properties become real. */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).flatMap(([name, { attribute = name }]) => {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: BaseElement) {
          return this.#values.get(name)
        },
        set(this: BaseElement, value: unknown) {
          this.#set(name, value)
        },
      })
      return attribute === false ? [] : [attribute]
    })
  }

  constructor() {
    super()
    this.#root = this.attachShadow({ mode: 'open' })
    // What a page has set before the element was known stands in the way of the property.
    const own = this as unknown as Record<string, unknown>
    for (const name of Object.keys((this.constructor as typeof BaseElement).properties)) {
      if (!Object.hasOwn(this, name)) continue
      this.#early.set(name, own[name])
      Reflect.deleteProperty(this, name)
    }
  }

  /** Resolves when everything that has changed is drawn. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve()
  }

  /** @internal */
  connectedCallback(): void {
    for (const [name, value] of this.#early) this.#set(name, value)
    this.#early.clear()
    this.requestUpdate()
  }

  /** @internal */
  attributeChangedCallback(changed: string, _before: string | null, text: string | null): void {
    const { properties } = this.constructor as typeof BaseElement
    for (const [name, { attribute = name, type, converter }] of Object.entries(properties)) {
      if (attribute !== changed) continue
      if (converter) this.#set(name, converter(text))
      else if (type === Boolean) this.#set(name, text !== null)
      else this.#set(name, type === Number ? Number(text) : (text ?? undefined))
    }
  }

  /** Draws again, together with whatever else changes at this moment. */
  protected requestUpdate(): void {
    if (!this.isConnected) return
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined
      this.willUpdate(this.#changed)
      this.#changed.clear()
      render(this.render(), this.#root, { host: this })
      this.updated()
      // After what is to be seen: the host's colours are looked at, once.
      this.#guard ??= import('./contrast-guard.ts').then(
        ({ guardContrast }) => guardContrast(this, this.#root),
        () => undefined,
      )
    })
  }

  /** Takes a style sheet, if it has not taken it before. */
  protected adopt(text: string | undefined): void {
    if (text === undefined || this.#sheets.has(text)) return
    this.#sheets.add(text)
    this.#root.adoptedStyleSheets.push(sheetOf(text))
  }

  /** @param changed Names of the properties that have another value. */
  protected abstract willUpdate(changed: ReadonlySet<string>): void
  protected abstract render(): TemplateResult
  protected abstract updated(): void

  #set(name: string, value: unknown): void {
    if (this.#values.get(name) === value) return
    this.#values.set(name, value)
    this.#changed.add(name)
    const { attribute = name, reflect } = (this.constructor as typeof BaseElement).properties[name] ?? {}
    if (reflect && attribute !== false) this.toggleAttribute(attribute, value === true)
    this.requestUpdate()
  }
}

const sheets = new Map<string, CSSStyleSheet>()

/** One style sheet for all elements that have it. */
function sheetOf(text: string): CSSStyleSheet {
  const known = sheets.get(text) ?? new CSSStyleSheet()
  if (!sheets.has(text)) {
    known.replaceSync(text)
    sheets.set(text, known)
  }
  return known
}
