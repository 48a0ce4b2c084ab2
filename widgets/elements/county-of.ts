/** Where the county's site is, as elements and the page that holds them say it. */
export const countyOf = {
  /**
   * The site that serves this script: absolute, ends with a slash. Every file of ours lies below its `widgets/v1/`. Empty where
   * a bundler has made it part of another: then the element has to say it.
   */
  script: /.*(?=widgets\/v1\/)/u.exec(import.meta.url)?.[0] ?? '',
  /** Absolute and with a slash at its end, however the page wrote it. Empty where nobody has said it. */
  element: (county: string): string => county && new URL(county, location.href).href.replace(/\/*$/u, '/'),
}
