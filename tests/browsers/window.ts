/** What is meant on a page: the first element that can be seen, matches, and is called so. Shadow roots are looked into. */
export interface Target {
  readonly css: string
  /** The whole of its name: `aria-label`, label, or what stands in it. */
  readonly name?: string
}

export const button = (name: string): Target => ({ css: 'button, .button', name })

/**
 * One window of a browser that knows nothing of any other: no cookies, no databases, no workers. What the scenarios need
 * and every driver can do; no more.
 */
export interface Window {
  open(url: string): Promise<void>
  reload(): Promise<void>
  /** With the pointer, in the middle of it. Waits until it is there. */
  click(target: Target): Promise<void>
  /** Key by key, into what it is given to. Waits until it is there. */
  type(target: Target, text: string): Promise<void>
  /** Waits until it is there. */
  select(target: Target, value: string): Promise<void>
  /** What stands in it, blanks as one; undefined where it cannot be seen. */
  textOf(target: Target): Promise<string | undefined>
  /** What is typed in; undefined where it cannot be seen. */
  valueOf(target: Target): Promise<string | undefined>
  /** From now on everything happens inside of this frame, until a page is opened. Waits until it is there. */
  enterFrame(target: Target): Promise<void>
  /** Runs in the page, so it can use nothing from outside but its arguments, which are JSON. */
  run<A extends readonly unknown[], T>(work: (...given: A) => T | Promise<T>, ...given: A): Promise<T>
  close(): Promise<void>
}

/** A browser that was started. */
export interface Browser {
  /** With its version: "Firefox 140.3". */
  readonly title: string
  openWindow(): Promise<Window>
  close(): Promise<void>
}
