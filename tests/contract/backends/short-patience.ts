import { vi } from 'vitest'

const timeout = AbortSignal.timeout.bind(AbortSignal)

/** Makes every wait for an answer 300 ms long, until the test is over. */
export const shortPatience = (): void =>
  void vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(300))
