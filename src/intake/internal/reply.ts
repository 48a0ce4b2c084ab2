import type { Context } from 'hono'

declare module 'hono' {
  interface ContextVariableMap {
    /** What the answer says to pages of other sites. */
    cors: Readonly<Record<string, string>>
  }
}

/** Said with every answer: keep nothing, guess nothing, show nothing. */
const always = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
} as const

/** An answer with every header it has to have. Made whole at once: a header added later costs more than all of them. */
export const reply = (
  context: Context,
  status: number,
  body: string | null,
  headers: Readonly<Record<string, string>> = {},
): Response => new Response(body, { status, headers: { ...always, ...context.get('cors'), ...headers } })

/** An answer in JSON. */
export const replyJson = (context: Context, status: number, body: unknown): Response =>
  reply(context, status, JSON.stringify(body), { 'Content-Type': 'application/json' })
