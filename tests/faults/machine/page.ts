/** What a window or worker hears of: `online`, `pageshow`, `visibilitychange`. */
export class Page {
  visibilityState: 'visible' | 'hidden' = 'visible'
  readonly #listeners: { readonly type: string; readonly listener: (event: Event) => void }[] = []

  addEventListener(
    type: string,
    listener: (event: Event) => void,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): void {
    const entry = { type, listener }
    this.#listeners.push(entry)
    signal?.addEventListener('abort', () => {
      this.#listeners.splice(this.#listeners.indexOf(entry), 1)
    })
  }

  hear(type: string): void {
    for (const entry of [...this.#listeners]) if (entry.type === type) entry.listener(new Event(type))
  }
}
