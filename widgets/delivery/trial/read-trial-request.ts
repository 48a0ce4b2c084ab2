import * as v from 'valibot'
import type { Answers } from '../../contract/answers.ts'
import { IsoDate } from '../../contract/primitives.ts'
import { FormRelease } from '../../contract/release.ts'
import { Language } from '../../contract/text.ts'
import { trialIntakePath } from './trial-county.ts'

/** A form to try out, read. */
export interface Trial {
  readonly release: FormRelease
  readonly language: Language
  readonly answers: Answers
  readonly step: string | undefined
  readonly today: IsoDate | undefined
}

/** Everything but the release, which is read by itself: that it is not valid is said. */
const Request = v.object({
  amtTrial: v.literal(1),
  release: v.record(v.string(), v.unknown()),
  language: Language,
  answers: v.optional(v.record(v.string(), v.unknown()), {}),
  step: v.optional(v.string()),
  today: v.optional(IsoDate),
})

/** What is of the county that tries, whatever the release says. */
const ofTrial = {
  backend: { kind: 'intake', url: `/${trialIntakePath}` },
  backends: undefined,
  closed: undefined,
  origins: undefined,
  development: true,
}

/**
 * Reads what the page around the frame asks for.
 *
 * @returns `undefined` for a message that is about something else; a text where the release is not valid, with the place.
 */
export function readTrialRequest(message: unknown): Trial | string | undefined {
  const request = v.safeParse(Request, message)
  if (!request.success) return undefined
  const { release, answers, language, step, today } = request.output
  const parsed = v.safeParse(FormRelease, withoutUndefined({ ...release, ...ofTrial }), { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    return `${v.getDotPath(issue) ?? 'release'}: ${issue.message}`
  }
  return { release: parsed.output, answers: answers as Answers, language, step, today }
}

const withoutUndefined = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
