/** An answer as a server gives it: with its clock. */
export const answerWith = (
  status: number,
  body: string | null,
  headers: Readonly<Record<string, string>> = {},
): Response => new Response(body, { status, headers: { Date: new Date().toUTCString(), ...headers } })

/** An answer in JSON. */
export const answerJson = (status: number, body: unknown, type = 'application/json'): Response =>
  answerWith(status, JSON.stringify(body), { 'Content-Type': type })
