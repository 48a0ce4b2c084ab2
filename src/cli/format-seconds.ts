/** "12,3 s" @param ms Milliseconds. */
export const formatSeconds = (ms: number): string =>
  `${(ms / 1000).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`
