/** What may stand in an element. */
export type Shape =
  | TextShape
  /** A child `code` out of a list. */
  | { readonly kind: 'code'; readonly codes: readonly string[] }
  | { readonly kind: 'element'; readonly children: Children; readonly either?: readonly string[] }
  /** Not looked into. */
  | { readonly kind: 'anything' }

interface TextShape {
  readonly kind: 'text'
  /** Text must be there. */
  readonly isFilled?: boolean
  /** What filled text must look like, and the sentence for the rest of a mistake: "… erwartet wird …". */
  readonly form?: { readonly expression: RegExp; readonly expected: string }
}

/** How often a child stands in its element. */
export interface Occurs {
  readonly min: 0 | 1
  readonly max: 1 | 'many'
  readonly shape: Shape
  /** A second one that is empty is overlooked: some editors leave it behind. */
  readonly mayLeaveEmpty?: boolean
}
/** Lazy, because groups stand in groups. */
export type Children = () => Readonly<Record<string, Occurs>>

export const one = (shape: Shape): Occurs => ({ min: 1, max: 1, shape })
export const maybe = (shape: Shape): Occurs => ({ min: 0, max: 1, shape })
export const many = (shape: Shape): Occurs => ({ min: 0, max: 'many', shape })

export const text: Shape = { kind: 'text' }
export const filled: Shape = { kind: 'text', isFilled: true }
export const code = (codes: readonly string[]): Shape => ({ kind: 'code', codes })
export const element = (children: Children, either?: readonly string[]): Shape => ({
  kind: 'element',
  children,
  ...(either && { either }),
})
const formed = (expression: RegExp, expected: string, isFilled = false): Shape => ({
  kind: 'text',
  isFilled,
  form: { expression, expected },
})

export const day = formed(/^\d{4}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?$/u, 'ein Tag wie 2026-11-22')
export const moment = formed(/^\d{4}-\d\d-\d\dT\d\d:\d\d.*$/u, 'ein Zeitpunkt wie 2026-11-22T08:00:00Z', true)
export const count = formed(/^\d{1,6}:(?:\d{1,6}|\*)$/u, 'eine Anzahl wie 0:1 oder 1:*', true)
export const size = formed(/^\d{1,15}$/u, 'eine Zahl von Bytes')
