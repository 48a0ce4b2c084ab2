import { z } from 'astro/zod'
import * as v from 'valibot'
import { explainIssue } from './explain-issue.ts'

/**
 * A valibot schema as Astro's collections want it. Issues arrive at their own path, so that Astro names file, key and
 * reason.
 */
export const astroSchema = <TSchema extends v.GenericSchema>(schema: TSchema) =>
  z.unknown().transform((input, context): v.InferOutput<TSchema> => {
    const result = v.safeParse(schema, withTextDates(input))
    if (result.success) return result.output
    for (const issue of result.issues) {
      const path = issue.path?.map(({ key }) => key as PropertyKey) ?? []
      context.addIssue({ code: 'custom', path, message: explainIssue(issue) })
    }
    return z.NEVER
  })

/** Astro's YAML makes a `Date` of an unquoted day; the editors' check reads the text. Both must see the same. */
function withTextDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.map(withTextDates)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withTextDates(entry)]))
}
