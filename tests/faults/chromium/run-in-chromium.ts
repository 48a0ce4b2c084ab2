import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath, stderr } from 'node:process'
import { Choices } from '../../property/generate/choices.ts'
import type { CountyServer } from '../../e2e/support/county-server.ts'
import type { Finding } from '../findings.ts'
import { BrowserProcess } from './browser-process.ts'
import { Citizen } from './citizen.ts'
import { FaultProxy } from './fault-proxy.ts'
import { judgeDevice } from './judge-devices.ts'
import { readOffice } from './office.ts'

/** Citizens who share one browser process, each with storage of their own. */
const together = 4
/** Percent of the requests that something happens to. */
const rough = 40
/** Milliseconds that a browser lives at most. */
const longestLife = 30_000
/** Milliseconds that citizens get to notice that their browser is gone. */
const farewell = 2000
/** Milliseconds that everything may take to come to rest, once nothing is in its way. */
const patience = 90_000

/**
 * Schedules in real Chromium against the real site and intake, with a proxy in between that does what networks do. The
 * browser is killed with SIGKILL at random moments, and so is the intake.
 *
 * @param tell Progress.
 */
export async function runInChromium(
  { runs, seed }: { readonly runs: number; readonly seed: number },
  tell: (line: string) => void,
): Promise<readonly Finding[]> {
  const place = builtSite()
  // Each citizen has an address of their own, which their proxy tells.
  env.TRUST_PROXY = '1'
  env.OUT_DIR = place.dist
  env.DATA_DIR = place.data
  const { CountyServer: Server } = await import('../../e2e/support/county-server.ts')
  const county = await Server.start()
  const findings: Finding[] = []
  process.on('uncaughtException', ignoreLastWords)
  try {
    for (let done = 0; done < runs; done += together) {
      const seeds = Array.from({ length: Math.min(together, runs - done) }, (_, index) => seed + done + index)
      findings.push(...(await runTogether(seeds, county)))
      tell(`Abläufe in Chromium: ${Math.min(runs, done + together)} von ${runs}`)
    }
  } finally {
    await county.stop()
    process.off('uncaughtException', ignoreLastWords)
    delete env.TRUST_PROXY
  }
  return findings
}

async function runTogether(seeds: readonly number[], county: CountyServer): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'amtswerk-profil-'))
  const profile = join(folder, 'profil')
  const choices = Choices.seeded(seeds[0] ?? 0)
  const citizens = await Promise.all(
    seeds.map(async (seed) => {
      const address = `10.${(seed >> 16) & 255}.${(seed >> 8) & 255}.${seed & 255}`
      const proxy = await FaultProxy.before(county.port, Choices.seeded(seed + 1), address)
      return new Citizen(seed, proxy, Choices.seeded(seed + 2))
    }),
  )
  try {
    for (let lives = choices.between(1, 3); lives > 0; lives -= 1) {
      for (const { proxy } of citizens) proxy.rough = rough
      await liveAndDie(profile, citizens, county, choices)
    }
    for (const { proxy } of citizens) proxy.rough = 0
    const browser = await BrowserProcess.start(profile)
    try {
      const devices = await Promise.all(
        citizens.map((citizen) => citizen.comeBack(browser.context, patience)),
      )
      const received = await readOffice(county.data)
      return citizens.flatMap((citizen, index) => {
        const device = devices[index]
        return device ? judgeDevice(citizen, device, received) : []
      })
    } finally {
      await browser.kill()
    }
  } finally {
    for (const { proxy } of citizens) proxy.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Everybody does what they do, until the browser dies. */
async function liveAndDie(
  profile: string,
  citizens: readonly Citizen[],
  county: CountyServer,
  choices: Choices,
): Promise<void> {
  const browser = await BrowserProcess.start(profile)
  let isOver = false
  const lives = citizens.map((citizen) => citizen.live(browser.context, () => isOver))
  // Whatever is to be interrupted has begun by then.
  const pressed = (): number => citizens.reduce((sum, { handedIn }) => sum + handedIn, 0)
  const wanted = pressed() + choices.between(1, 2 * citizens.length)
  for (const until = Date.now() + longestLife; pressed() < wanted && Date.now() < until;) await wait(20)
  await wait(choices.between(0, 2000))
  const killsIntake = choices.chance(30)
  if (killsIntake) await county.kill()
  await wait(choices.between(0, 1500))
  isOver = true
  await browser.kill()
  // What waits for an answer of the dead browser may wait for good.
  await Promise.race([Promise.all(lives), wait(farewell)])
  if (killsIntake) await county.run()
}

/** Playwright throws where nobody can catch it when a killed browser's last message names what is gone already. */
function ignoreLastWords(error: Error): void {
  if (!/was not bound in the connection/u.test(error.message)) throw error
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** The tests' own site, built before if it is not there. */
function builtSite(): { dist: string; data: string } {
  const place = { dist: env.OUT_DIR ?? '.cache/test/dist', data: env.DATA_DIR ?? '.cache/test/data' }
  if (existsSync(join(place.dist, 'index.html'))) return place
  // Its progress goes where ours does.
  const { status } = spawnSync(execPath, ['src/cli/build.ts'], {
    stdio: ['ignore', stderr.fd, stderr.fd],
    env: { ...env, OUT_DIR: place.dist, DATA_DIR: place.data },
  })
  if (status !== 0) throw new Error('The site could not be built.')
  return place
}
