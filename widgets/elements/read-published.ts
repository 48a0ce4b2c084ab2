/** How it stands with what an element shows. */
export type Loaded<T> =
  | { readonly is: 'loading' }
  | { readonly is: 'there'; readonly data: T }
  /** `detail` is for the webmaster. */
  | { readonly is: 'failed'; readonly detail: string }

/** Reads JSON that a county publishes, never older than what it publishes now. It does not throw. */
export async function readPublished<T>(url: string): Promise<Exclude<Loaded<T>, { is: 'loading' }>> {
  try {
    const answer = await fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    if (!answer.ok) return { is: 'failed', detail: `${url} is ${answer.status}.` }
    return { is: 'there', data: (await answer.json()) as T }
  } catch (error) {
    return { is: 'failed', detail: `${url}: ${String(error)}` }
  }
}
