/** A way to look at a page. */
export interface Combination {
  readonly scheme: 'light' | 'dark'
  /** CSS pixels. */
  readonly width: number
}

/** 320 px is the narrowest that WCAG asks for, and what 1280 px leave at 400 % zoom (1.4.10). */
export const combinations: readonly [Combination, ...Combination[]] = [
  { scheme: 'light', width: 320 },
  { scheme: 'dark', width: 320 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 1440 },
]

/** Height of the window, CSS pixels. */
export const height = 900
