import type { Fault, Host, WireAnswer, WireRequest } from '../machine/network.ts'
import type { NetworkFault, Target } from '../schedule/step.ts'
import type { Adversary } from './adversary.ts'
import { site } from './county.ts'

const answer = (status: number, body: string, headers: Record<string, string>): WireAnswer => ({
  status,
  headers,
  body: new TextEncoder().encode(body),
})

const html = { 'Content-Type': 'text/html' }
const json = { 'Content-Type': 'application/json' }

/** A page instead of what was asked for, as a hotel's network shows it. */
export const portal: Fault = {
  is: 'instead',
  after: false,
  answer: () => answer(200, '<h1>WLAN</h1>', html),
}

const instead = (after: boolean, made: WireAnswer): Fault => ({ is: 'instead', after, answer: () => made })

/** Milliseconds. */
const slow = 45_000
const later = 8_000

/** What a fault does to a request. */
export function faultOf(fault: NetworkFault, adversary: Adversary): Fault {
  switch (fault) {
    case 'lost':
    case 'lost-silently':
      return { is: 'lost', silent: fault === 'lost-silently' }
    case 'answer-lost':
    case 'answer-lost-silently':
      return { is: 'answer-lost', silent: fault === 'answer-lost-silently' }
    case 'slow':
      return { is: 'slow', ms: slow }
    case 'twice':
      return { is: 'twice', ms: later }
    case 'cut':
    case 'garbled':
      return { is: fault }
    case 'portal':
      return portal
    case 'redirect':
      return instead(false, answer(302, '', { Location: 'https://anmeldung.example/' }))
    case 'error-before':
      return instead(false, answer(502, '<h1>Bad Gateway</h1>', html))
    case 'error-after':
      return instead(true, answer(504, '<h1>Gateway Timeout</h1>', html))
    case 'busy':
      return instead(false, answer(429, '{"code":"too-many-requests"}', { ...json, 'Retry-After': '120' }))
    case 'nothing-in-it':
      return instead(false, answer(200, '{}', json))
    case 'forged-receipt':
      return instead2((request) => adversary.forgedReceipt(request))
    case 'receipt-of-another':
      return instead2((request, host) => adversary.receiptOfAnother(request, host))
    case 'receipt-of-other-bytes':
      return instead2((request, host) => adversary.receiptOfOtherBytes(request, host))
  }
}

const instead2 = (make: (request: WireRequest, host: Host) => Promise<string>): Fault => ({
  is: 'instead',
  after: false,
  answer: async (request, host) => answer(200, JSON.stringify({ receipt: await make(request, host) }), json),
})

/** Whether a request is what a fault is meant for. */
export function isTarget({ method, url }: WireRequest, target: Target): boolean {
  const path = url.slice(site.length)
  switch (target) {
    case 'any':
      return true
    case 'manifest':
      return method === 'PUT' && /submissions\/[^/]+$/u.test(path)
    case 'blob':
      return path.includes('/b/')
    case 'receipt':
      return path.includes('/receipt')
    case 'proof':
      return path.endsWith('/pow')
    case 'keyset':
      return path.endsWith('keyset.jws')
    case 'index':
      return path.endsWith('index.json')
  }
}
