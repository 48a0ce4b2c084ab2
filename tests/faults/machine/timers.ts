// Stands in for `node:timers/promises`: whoever waits with it waits for the simulated machine.

export const setImmediate = (): Promise<void> =>
  new Promise((resolve) => {
    globalThis.setImmediate(resolve)
  })

export const setTimeout = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    globalThis.setTimeout(resolve, ms)
  })
