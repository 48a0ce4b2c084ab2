/**
 * Resolves on Ctrl+C or when the operating system asks. One wish often comes twice, from the terminal and from npm: only
 * the first counts.
 */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve()
      })
    }
  })
}
