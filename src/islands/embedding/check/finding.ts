/** What a look at a page can find. */
export type FindingCode =
  | 'all-right'
  | 'newer-version'
  | 'nothing-here'
  | 'only-link'
  | 'escaped'
  | 'script-missing'
  | 'element-missing'
  | 'no-module'
  | 'insecure-script'
  | 'wrong-host'
  | 'unknown-script'
  | 'integrity-on-entry'
  | 'integrity-missing'
  | 'integrity-wrong'
  | 'crossorigin-missing'
  | 'script-twice'
  | 'misspelt-element'
  | 'self-closing'
  | 'in-paragraph'
  | 'in-noscript'
  | 'fallback-missing'
  | 'attribute-missing'
  | 'attribute-misspelt'
  | 'curly-quotes'
  | 'unknown-entry'
  | 'other-county'
  | 'trust-missing'
  | 'trust-wrong'
  | 'frame-script-missing'
  | 'frame-address'
  | 'frame-title'
  | 'policy-forbids'
  | 'language-missing'

/** One thing about a page. Texts are German: what is so, and what to do. */
export interface Finding {
  /** `wrong`: it does not work so, or not safely. `hint`: it works, but could be better. */
  readonly kind: 'right' | 'wrong' | 'hint'
  readonly code: FindingCode
  readonly text: string
  readonly todo?: string
  /** Line of the text that was pasted, from 1. */
  readonly line?: number
}
