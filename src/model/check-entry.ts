import * as v from 'valibot'
import type { ContentProblem } from './content-problem.ts'
import { explainIssue, issueKey } from './explain-issue.ts'

/**
 * What a value is by its schema.
 *
 * @param keyOf A key of the value as it is found in the file.
 */
export function checkEntry<TSchema extends v.GenericSchema>(
  file: string,
  schema: TSchema,
  value: unknown,
  problems: ContentProblem[],
  keyOf: (key: string) => string = (key) => key,
): v.InferOutput<TSchema> | undefined {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  for (const issue of result.issues)
    problems.push({ file, key: keyOf(issueKey(issue)), reason: explainIssue(issue) })
  return undefined
}
