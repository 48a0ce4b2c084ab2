import { Choices } from '../../property/generate/choices.ts'
import { networkFaults, type Step, targets } from './step.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Steps of one schedule at most. */
const mostSteps = 80

/** A schedule: what its browsers are like, and what happens. */
export interface Schedule {
  readonly seed: number
  /** False for a browser without Web Locks. */
  readonly hasLocks: boolean
  readonly steps: readonly Step[]
}

/** The schedule of a seed: always the same one. */
export function generate(seed: number): Schedule {
  const choices = Choices.seeded(seed)
  const hasLocks = !choices.chance(25)
  const length = choices.between(8, choices.chance(20) ? mostSteps : 40)
  const steps: Step[] = [...handedIn(choices, 0)]
  while (steps.length < length) steps.push(...someSteps(choices))
  return { seed, hasLocks, steps: steps.slice(0, mostSteps) }
}

/** A citizen opens the form, fills it in and hands it in. */
const handedIn = (choices: Choices, tab: number): Step[] => [
  ...filledIn(choices, tab),
  ...choices.list(0, 2, () => someTrouble(choices)),
  { do: 'hand in', tab },
  someTime(choices),
]

const filledIn = (choices: Choices, tab: number): Step[] => [
  { do: 'open', tab },
  { do: 'wait', ms: 2 * second },
  { do: 'fill in', tab, withFile: choices.chance(30) },
  { do: 'work', tasks: choices.between(20, 60) },
]

const looks = (choices: Choices, tab: number): Step[] => [
  { do: 'look at draft', tab },
  { do: 'work', tasks: choices.between(10, 40) },
]

/** Two tabs show one draft, and both hand it in. */
const handedInTwice = (choices: Choices, tab: number, other: number): Step[] => [
  ...filledIn(choices, tab),
  { do: 'open', tab: other },
  { do: 'wait', ms: 2 * second },
  ...looks(choices, other),
  { do: 'hand in', tab },
  { do: 'work', tasks: choices.between(0, 30) },
  { do: 'hand in', tab: other },
  someTime(choices),
]

/** The citizen wants to change what was handed in a moment ago, and hands it in again, maybe where it stood all the time. */
const changedMind = (choices: Choices, tab: number, other: number): Step[] => [
  ...filledIn(choices, tab),
  ...(choices.maybe(30, () => looks(choices, other)) ?? []),
  ...choices.list(0, 2, () => someTrouble(choices)),
  { do: 'hand in', tab },
  someTime(choices),
  { do: 'reopen', tab, which: 0 },
  { do: 'work', tasks: choices.between(5, 30) },
  ...(choices.maybe(60, () => looks(choices, other)) ?? []),
  { do: 'hand in', tab: other },
  someTime(choices),
]

/** Something happens, and then some time passes. */
function someSteps(choices: Choices): Step[] {
  const tab = choices.below(3)
  const other = choices.below(3)
  const steps = weighted<Step[]>(choices, [
    [10, () => handedIn(choices, tab)],
    [5, () => handedInTwice(choices, tab, other)],
    [6, () => changedMind(choices, tab, other)],
    [6, () => [{ do: choices.one(['hand in', 'look at draft'] as const), tab }]],
    [6, () => [{ do: 'fill in', tab, withFile: choices.chance(20) }]],
    [8, () => [{ do: choices.one(['open', 'close'] as const), tab }]],
    [8, () => [{ do: 'reopen', tab, which: choices.below(3) }]],
    [6, () => [{ do: 'resend', tab, which: choices.below(3) }]],
    [6, () => [{ do: 'hear', tab, event: choices.one(['online', 'pageshow'] as const) }]],
    [8, () => [{ do: 'wake worker' }]],
    [30, () => [someTrouble(choices)]],
  ])
  return [...steps, someTime(choices)]
}

/** Mostly so little that something is under way. */
const someTime = (choices: Choices): Step =>
  weighted<Step>(choices, [
    [40, () => ({ do: 'work', tasks: choices.between(0, 40) })],
    [20, () => ({ do: 'work', tasks: choices.between(40, 150) })],
    [25, () => ({ do: 'wait', ms: choices.between(1, 90) * second })],
    [5, () => ({ do: 'wait', ms: choices.between(2, 20) * minute })],
    [10, () => ({ do: 'sleep', ms: choices.one([minute, hour, day, 6 * day, 15 * day, 40 * day]) })],
  ])

/** Something goes wrong. */
const someTrouble = (choices: Choices): Step =>
  weighted<Step>(choices, [
    [45, () => disturbance(choices)],
    [10, () => ({ do: choices.one(['kill browser', 'kill browser', 'kill worker', 'cut power'] as const) })],
    [6, () => ({ do: 'weather', is: choices.one(['fine', 'fine', 'offline', 'portal'] as const) })],
    [12, () => ({ do: choices.one(['kill intake', 'start intake', 'start intake'] as const) })],
    [6, () => ({ do: 'break store', when: choices.one(['before', 'after'] as const) })],
    [
      8,
      () => ({ do: 'fill disk', after: choices.below(12), as: choices.one(['request', 'commit'] as const) }),
    ],
    [8, () => ({ do: choices.one(['rotate key', 'revoke key'] as const) })],
    [4, () => ({ do: 'serve keys', as: choices.one(['newest', 'oldest', 'forged', 'missing'] as const) })],
    [5, () => ({ do: 'form', is: choices.one(['open', 'suspended', 'withdrawn'] as const) })],
    [
      5,
      () => ({ do: 'set clock', by: choices.one([-10 * 365 * day, -day, hour, 30 * day, 10 * 365 * day]) }),
    ],
    [4, () => ({ do: 'send other bytes', which: choices.below(3) })],
  ])

/** Whatever brings or forges a receipt hits where one is expected. */
function disturbance(choices: Choices): Step {
  const fault = choices.one(networkFaults)
  const isReceipt = fault.includes('receipt')
  const target = isReceipt || choices.chance(40) ? 'manifest' : choices.one(targets)
  return { do: 'disturb', target, fault, times: choices.one([1, 1, 1, 2, 4]) }
}

/** One of several, the heavier the likelier. */
function weighted<T>(choices: Choices, options: readonly (readonly [weight: number, make: () => T])[]): T {
  let left = choices.below(options.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, make] of options) {
    if (left < weight) return make()
    left -= weight
  }
  throw new RangeError('There is nothing to choose from.')
}
