/** A form of the county as the workshop opens it: `/werkstatt/formulare/<id>.json`. */
export interface FormSourceFile {
  /** Text of `form.yaml`; of an adopted form with the county's changes in it. */
  readonly form: string
  /** Text of `examples.yaml`. */
  readonly examples?: string
  /** Another county maintains it: what is changed here belongs into `overlay.yaml`. */
  readonly adopted?: AdoptedSource
}

/** What an overlay is made against. */
export interface AdoptedSource {
  readonly version: string
  /** SHA-256 of the definition as it was adopted. */
  readonly sha256: string
  /** As it was adopted, with blocks put in. */
  readonly upstream: unknown
}
