import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { part } from '../progress.ts'
import { launchBrowser } from './browser.ts'
import type { Contestant } from './contestant.ts'
import { downloadSize, ourSizes } from './download-sizes.ts'
import { installPeers } from './install-peers.ts'
import { loadTimes, slowdown } from './load-times.ts'
import { peers } from './peers.ts'
import { reportSizes } from './report-sizes.ts'
import { reportTimes } from './report-times.ts'
import { type Ours, serveOurs } from './serve-ours.ts'
import { servePeer } from './serve-peer.ts'

/** Loads of each system that are timed. */
const rounds = 11

/** Whom ours is raced with. */
const rival = 'SurveyJS'

/**
 * Measures ours beside other form systems with the same ten questions: what a page must download until the first question
 * takes an answer, and how long that takes on a slow processor. JSON goes to stdout, drawings to stderr.
 */
export async function benchWidget(): Promise<number> {
  await installPeers()
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-bench-'))
  const served: Contestant[] = []
  let browser: Browser | undefined
  try {
    const ours = await part('Amtswerk bauen und bereitstellen', () => serveOurs(folder))
    served.push(ours)
    for (const peer of peers)
      served.push(await part(`${peer.name} bauen und bereitstellen`, () => servePeer(peer, folder)))
    browser = await launchBrowser()
    await compareSizes(browser, ours, served.slice(1))
    await compareTimes(
      browser,
      served.filter(({ name }) => name === ours.name || name === rival),
    )
    return 0
  } finally {
    await browser?.close()
    for (const contestant of served) await contestant.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function compareSizes(browser: Browser, ours: Ours, others: readonly Contestant[]): Promise<void> {
  const own = await part(`${ours.name} laden, ausfüllen und absenden`, () => ourSizes(browser, ours))
  const theirs = []
  for (const system of others)
    theirs.push({ system, size: await part(`${system.name} laden`, () => downloadSize(browser, system)) })
  reportSizes(ours, own, theirs)
}

async function compareTimes(browser: Browser, systems: readonly Contestant[]): Promise<void> {
  const title = `${rounds + 1}-mal laden, im Wechsel, Prozessor ${slowdown}-mal langsamer`
  reportTimes(await part(title, () => loadTimes(browser, systems, rounds)))
}
