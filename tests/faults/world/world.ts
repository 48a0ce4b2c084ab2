import { sendWaiting } from '../../../src/service-worker/send-waiting.ts'
import { Choices } from '../../property/generate/choices.ts'
import type { Agent } from '../machine/agent.ts'
import { drawFrom } from '../machine/globals.ts'
import { begin, type Machine } from '../machine/machine.ts'
import { type Fault, type Host, Network, type WireRequest } from '../machine/network.ts'
import type { Schedule } from '../schedule/generate.ts'
import { sentence, type Step, type Target } from '../schedule/step.ts'
import { Adversary } from './adversary.ts'
import { Browser } from './browser.ts'
import { County } from './county.ts'
import { faultOf, isTarget, portal } from './disturbances.ts'
import { createHost, type Serving } from './host.ts'
import { IntakeProcess } from './intake-process.ts'
import type { WorldKeys } from './keys.ts'
import { Notes } from './notes.ts'
import { Tab } from './tab.ts'

/** The schedules' first day: 2026-11-22, noon. Epoch milliseconds. */
const start = Date.UTC(2026, 10, 22, 12)

/** A county with its intake, a citizen's browser, and the network between them. */
export class World {
  readonly machine: Machine
  readonly county: County
  readonly intake: IntakeProcess
  readonly notes: Notes
  readonly browser: Browser
  readonly #adversary: Adversary
  readonly #host: Host
  readonly #serving: { keyset: Serving } = { keyset: 'newest' }
  readonly #tabs: (Tab | undefined)[] = []
  readonly #random: () => number
  #worker: Agent | undefined
  #weather: 'fine' | 'offline' | 'portal' = 'fine'
  #disturbances: { readonly target: Target; readonly fault: Fault; readonly name: string; left: number }[] =
    []

  static async begin(schedule: Schedule, keys: WorldKeys): Promise<World> {
    const machine = begin(start, Choices.seeded(schedule.seed + 1))
    drawFrom(Choices.seeded(schedule.seed + 2))
    return new World(machine, await County.open(keys, start), schedule)
  }

  private constructor(machine: Machine, county: County, { seed, hasLocks }: Schedule) {
    this.machine = machine
    this.county = county
    this.intake = new IntakeProcess(county)
    this.notes = new Notes(county, this.intake)
    this.#adversary = new Adversary(county)
    this.#host = createHost(county, this.intake, this.#serving)
    const network = new Network(Choices.seeded(seed + 3), this.#host, (request) => this.#faultFor(request))
    const chance = Choices.seeded(seed + 4)
    this.#random = () => chance.below(1000) / 1000
    this.browser = new Browser('browser', hasLocks, network.fetch)
    this.notes.watch(this.browser)
    this.intake.start()
  }

  async take(step: Step): Promise<void> {
    const { machine } = this
    machine.tell(`— ${sentence(step)}`)
    switch (step.do) {
      case 'wait':
        await machine.runFor(step.ms)
        return
      case 'work':
        await machine.runTasks(step.tasks)
        return
      case 'sleep':
        machine.sleep(step.ms)
        return
      case 'open':
      case 'close':
        this.#tabs[step.tab]?.agent.die()
        this.#tabs[step.tab] = step.do === 'open' ? this.#openTab(step.tab) : undefined
        return
      case 'fill in':
        this.#tabs[step.tab]?.fillIn(step.withFile)
        return
      case 'look at draft':
        this.#tabs[step.tab]?.lookAtDraft()
        return
      case 'hand in':
        this.#tabs[step.tab]?.handIn()
        return
      case 'reopen':
        this.#tabs[step.tab]?.reopen(step.which)
        return
      case 'resend':
        this.#tabs[step.tab]?.resend(step.which)
        return
      case 'hear':
        this.#tabs[step.tab]?.hear(step.event)
        return
      case 'wake worker':
        this.#wakeWorker()
        return
      case 'kill worker':
        this.#worker?.die()
        return
      case 'kill browser':
        this.browser.kill()
        return
      case 'cut power':
        this.browser.kill()
        this.browser.storage.loseUnsynced()
        return
      case 'set clock':
        this.browser.offset += step.by
        return
      case 'fill disk':
        this.browser.storage.quota = { left: step.after, as: step.as }
        return
      case 'disturb': {
        const { target, fault, times } = step
        this.#disturbances.push({ target, fault: faultOf(fault, this.#adversary), name: fault, left: times })
        return
      }
      case 'weather':
        this.#weather = step.is
        return
      case 'serve keys':
        this.#serving.keyset = step.as
        return
      case 'rotate key':
        await this.county.rotate(machine.now)
        return
      case 'revoke key':
        await this.county.revoke(machine.now)
        return
      case 'form':
        this.county.state = step.is
        return
      case 'kill intake':
        this.intake.kill()
        return
      case 'start intake':
        this.intake.start()
        return
      case 'break store':
        this.intake.storeFaults.push(step.when)
        return
      case 'send other bytes':
        this.#sendOtherBytes(step.which)
        return
    }
  }

  /** Everything that was broken is whole again, and whatever can happen now does. */
  async heal(): Promise<void> {
    this.machine.tell('— everything is put right')
    this.#disturbances = []
    this.#weather = 'fine'
    this.#serving.keyset = 'newest'
    this.county.state = 'open'
    this.browser.offset = 0
    this.browser.storage.quota = undefined
    this.intake.storeFaults.length = 0
    this.intake.start()
    await this.#settle()
    // What had to wait for the citizen is sent once more.
    for (const which of [0, 1, 2, 3]) this.#tabs[0]?.resend(which)
    await this.#settle()
  }

  close(): void {
    this.browser.kill()
    this.intake.close()
  }

  #openTab(number: number): Tab {
    const trust = this.county.keys.root.kid
    return new Tab(`tab ${number}`, this.browser, { trust, notes: this.notes, random: this.#random })
  }

  /** A fresh tab is looked at until nothing in it wants to go out any more. */
  async #settle(): Promise<void> {
    this.#tabs[0]?.agent.die()
    this.#tabs[0] = this.#openTab(0)
    for (let minutes = 0; minutes < 80; minutes += 5) {
      await this.machine.runFor(5 * 60_000)
      if (this.notes.isQuiet(this.browser)) return
    }
  }

  #wakeWorker(): void {
    const agent = this.browser.begin('worker')
    this.#worker = agent
    this.machine.post(agent, () => {
      sendWaiting({} as ServiceWorkerRegistration).catch((error: unknown) => {
        this.notes.failed(error)
      })
    })
  }

  #sendOtherBytes(which: number): void {
    const ids = [...this.notes.applications.keys()]
    const id = ids[which % Math.max(1, ids.length)]
    if (id === undefined) return
    this.machine.post(this.machine.networkAgent, () => {
      void this.#adversary.sendOtherBytes(id, this.#host)
    })
  }

  #faultFor(request: WireRequest): Fault | undefined {
    const fault = this.#nextFault(request)
    this.machine.tell(
      `  ${this.machine.current?.name ?? ''}: ${request.method} ${request.url.slice(20)}${fault ? ` ← ${fault.name}` : ''}`,
    )
    return fault?.fault
  }

  #nextFault(request: WireRequest): { readonly fault: Fault; readonly name: string } | undefined {
    if (this.#weather === 'offline') return { fault: { is: 'lost', silent: false }, name: 'offline' }
    if (this.#weather === 'portal') return { fault: portal, name: 'portal' }
    const found = this.#disturbances.find(({ target }) => isTarget(request, target))
    if (!found) return undefined
    found.left -= 1
    if (found.left === 0) this.#disturbances = this.#disturbances.filter((one) => one !== found)
    return found
  }
}
