/** Requests that a network fault can hit. */
export const targets = ['any', 'manifest', 'blob', 'receipt', 'proof', 'keyset', 'index'] as const
export type Target = (typeof targets)[number]

/** What can happen to a request on its way. */
export const networkFaults = [
  'lost',
  'lost-silently',
  'answer-lost',
  'answer-lost-silently',
  'slow',
  'twice',
  'cut',
  'garbled',
  'portal',
  'redirect',
  'error-before',
  'error-after',
  'busy',
  'nothing-in-it',
  'forged-receipt',
  'receipt-of-another',
  'receipt-of-other-bytes',
] as const
export type NetworkFault = (typeof networkFaults)[number]

/** One thing that happens in a schedule. Tabs and applications are named by numbers; what does not exist does nothing. */
export type Step =
  /** Everything runs for so many milliseconds, or so many tasks. */
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'work'; readonly tasks: number }
  /** Time passes, and nothing runs. */
  | { readonly do: 'sleep'; readonly ms: number }
  | { readonly do: 'open' | 'close'; readonly tab: number }
  | { readonly do: 'fill in'; readonly tab: number; readonly withFile: boolean }
  /** Goes on with the draft that lies here, without changing it. */
  | { readonly do: 'look at draft' | 'hand in'; readonly tab: number }
  | { readonly do: 'reopen' | 'resend'; readonly tab: number; readonly which: number }
  | { readonly do: 'hear'; readonly tab: number; readonly event: 'online' | 'pageshow' }
  | { readonly do: 'wake worker' }
  | { readonly do: 'kill worker' | 'kill browser' | 'cut power' }
  | { readonly do: 'set clock'; readonly by: number }
  | { readonly do: 'fill disk'; readonly after: number; readonly as: 'request' | 'commit' }
  | { readonly do: 'disturb'; readonly target: Target; readonly fault: NetworkFault; readonly times: number }
  | { readonly do: 'weather'; readonly is: 'fine' | 'offline' | 'portal' }
  | { readonly do: 'serve keys'; readonly as: 'newest' | 'oldest' | 'forged' | 'missing' }
  | { readonly do: 'rotate key' | 'revoke key' }
  | { readonly do: 'form'; readonly is: 'open' | 'suspended' | 'withdrawn' }
  | { readonly do: 'kill intake' | 'start intake' }
  | { readonly do: 'break store'; readonly when: 'before' | 'after' }
  | { readonly do: 'send other bytes'; readonly which: number }

/** One line a person can read. */
export const sentence = ({ do: what, ...rest }: Step): string =>
  [what, ...Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`)].join(' ')
