import type { Browser } from '@playwright/test'
import type { Contestant } from './contestant.ts'
import { openFirstQuestion } from './first-question.ts'

/** How often slower than this machine's the processor is made: about a phone's. */
export const slowdown = 4

/**
 * Loads each page several times in a browser context of its own (nothing cached) on a slowed processor. The systems take
 * turns, and every other round the other way round, so that whatever else the machine does meets all alike.
 *
 * @returns Milliseconds from the start of the navigation until the first question took a character, a run an entry.
 */
export async function loadTimes(
  browser: Browser,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<ReadonlyMap<Contestant, readonly number[]>> {
  const times = new Map<Contestant, number[]>(contestants.map((contestant) => [contestant, []]))
  // The first round warms up the machine and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const contestant of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const time = await once(browser, contestant)
      if (round > 0) times.get(contestant)?.push(time)
    }
  }
  return times
}

async function once(browser: Browser, contestant: Contestant): Promise<number> {
  const context = await browser.newContext({ locale: 'de-DE' })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    return (await openFirstQuestion(page, contestant)).interactiveAt
  } finally {
    await context.close()
  }
}
