import type { Answers } from './answers.ts'
import type { IsoDate } from './primitives.ts'
import type { FormRelease } from './release.ts'
import type { Language } from './text.ts'

/** Page that tries a form out; made to stand in a frame of the county's own site. Below the site. */
export const trialPath = '/werkstatt/vorschau/'

/** What that frame may do. Without `allow-same-origin` it has an origin of its own, and no storage. */
export const trialSandbox = 'allow-scripts allow-forms allow-downloads allow-modals'

/**
 * What a release for a trial says. Where applications go is left out: they go nowhere.
 */
export type TrialRelease = Omit<FormRelease, 'backend' | 'backends' | 'closed' | 'origins' | 'development'>

/** A form to try out, from the page around the frame. */
export interface TrialRequest {
  readonly amtTrial: 1
  /** Needs not be valid: then the frame answers `failed`. */
  readonly release: TrialRelease
  readonly language: Language
  /** What stands in the form when it opens, by field id. Files get bytes of their kind. */
  readonly answers?: Answers
  /**
   * Shown first, if the answers up to it are right; else the first step whose answers are not. `start` is the page before the
   * first step, `review` the one after the last. Where left out, the person stays where they are.
   */
  readonly step?: string
  /** The day on which the form is filled in, for answers with dates in them. Today where left out. */
  readonly today?: IsoDate
}

/** Why a form cannot be tried out. */
export type TrialFailure =
  /** The release is none: `detail` names the place. */
  | 'not-valid'
  /** The form's element did not show it. */
  | 'not-shown'

/**
 * What the frame tells the page around it.
 *
 * - `ready`: it listens.
 * - `step`: another view is shown: a step's id, `start`, `review` or `application`. Also said once a new release is shown.
 * - `sent`: the trial county's signed receipt has come.
 * - `height`: pixels that all of it takes.
 * - `failed`: what was asked for last is not shown; what was shown before stays.
 */
export type TrialNews =
  | { readonly amtTrial: 'ready' }
  | { readonly amtTrial: 'step'; readonly step: string }
  | { readonly amtTrial: 'sent' }
  | { readonly amtTrial: 'height'; readonly px: number }
  | { readonly amtTrial: 'failed'; readonly code: TrialFailure; readonly detail: string }
