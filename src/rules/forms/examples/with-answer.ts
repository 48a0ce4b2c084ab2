/**
 * Answers with another one in a place. Only questions of the form itself are changed, so that the path is a name.
 *
 * @param answer `undefined` takes the answer away.
 */
export function withAnswer(
  answers: Readonly<Record<string, unknown>>,
  name: string,
  answer: unknown,
): Readonly<Record<string, unknown>> {
  const others = Object.entries(answers).filter(([id]) => id !== name)
  // In the order in which they were, so that the file reads like the form.
  if (answer === undefined) return Object.fromEntries(others)
  return name in answers
    ? Object.fromEntries(Object.entries(answers).map(([id, before]) => [id, id === name ? answer : before]))
    : Object.fromEntries([...others, [name, answer]])
}
