import type { Scenario } from './scenarios/scenario.ts'
import type { Stand } from './stand.ts'
import type { Browser } from './window.ts'

/** Plays one scenario in a window of its own. @throws what has gone wrong. */
export async function play(scenario: Scenario, browser: Browser, stand: Stand): Promise<void> {
  const window = await browser.openWindow()
  try {
    await scenario.play(window, stand)
  } finally {
    await window.close()
    await backAgain(stand)
  }
}

/** One that broke off may have left the county without its server. */
async function backAgain({ county }: Stand): Promise<void> {
  const answer = await fetch(county.url).catch(() => undefined)
  if (!answer) await county.run()
}
