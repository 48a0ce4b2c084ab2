import type { Choices } from '../../property/generate/choices.ts'
import { hostileValue, jsonOf, spoilt } from './json.ts'
import { hostileText } from './text.ts'

const encode = (value: unknown): string => Buffer.from(jsonOf(value)).toString('base64url')

/** A compact JWS or JWE with something wrong in it: a header, a bit, a part, the whole. */
export function spoiltToken(choices: Choices, token: string): string {
  const parts = token.split('.')
  const header = decoded(parts[0] ?? '')
  const at = choices.below(token.length)
  switch (choices.below(9)) {
    case 0:
      return [encode(spoilt(choices, header, choices.between(1, 3))), ...parts.slice(1)].join('.')
    case 1:
      return [encode({ ...header, ...wrongHeader(choices) }), ...parts.slice(1)].join('.')
    case 2:
      return [encode(hostileValue(choices)), ...parts.slice(1)].join('.')
    case 3:
      return token.slice(0, at) + choices.one(['A', '_', '.', '=', ' ', 'é', '\u0000']) + token.slice(at + 1)
    case 4:
      return token.slice(0, at)
    case 5:
      return choices.shuffled(parts).join('.')
    case 6:
      return choices.one([
        `${token}.`,
        `.${token}`,
        `${token}.${token}`,
        '.'.repeat(choices.one([2, 4, 5000])),
        token.repeat(50),
      ])
    case 7:
      return parts.with(choices.below(parts.length), encode(hostileValue(choices))).join('.')
    default:
      return hostileText(choices)
  }
}

const wrongHeader = (choices: Choices): object =>
  choices.one<object>([
    { alg: 'none' },
    { alg: 'HS256' },
    { alg: 'dir' },
    { alg: 'RSA1_5' },
    { alg: 'PBES2-HS256+A128KW', p2c: 2 ** 31, p2s: 'AAAA' },
    { enc: 'A128CBC-HS256' },
    { zip: 'DEF' },
    { crit: ['exp'] },
    { crit: ['__proto__'] },
    { b64: false, crit: ['b64'] },
    { jwk: null },
    { jwk: { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' } },
    { jwk: { kty: 'EC', crv: 'P-256', x: '', y: hostileText(choices) } },
    { jwk: { kty: 'EC', crv: 'P-521' } },
    { kid: hostileValue(choices) },
    { typ: hostileValue(choices) },
  ])

function decoded(part: string): object {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as object
}

/** JSON that is none, or that a parser chokes on. */
export function spoiltJson(choices: Choices, json: string): string {
  const at = choices.below(json.length)
  switch (choices.below(6)) {
    case 0:
      return json.slice(0, at)
    case 1:
      return (
        json.slice(0, at) +
        choices.one(['"', '}', ',', '\\', '\u0000', '__proto__', '\uFEFF']) +
        json.slice(at)
      )
    case 2:
      return choices.one(['[', '{"a":', '[[']).repeat(choices.one([1, 100_000]))
    case 3:
      return `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    case 4:
      return jsonOf(spoilt(choices, JSON.parse(json), choices.between(1, 3)))
    default:
      return hostileText(choices)
  }
}
