import { expect, test } from 'vitest'
import { mergePolicy } from './merge-policy.ts'
import type { PolicyLine } from './policy.ts'

const line = (directive: string, source: string): PolicyLine => ({ directive, source, because: '' })
const script = 'https://kreis.example/widgets/v1/'
const connect = 'https://kreis.example'
const needed = [line('script-src', script), line('connect-src', connect)]

test.for<readonly [what: string, current: string, merged: string]>([
  [
    'sources are appended, order and everything else stay',
    `default-src 'self'; img-src *; connect-src 'self' https://a.example; script-src 'self'; frame-ancestors 'none'`,
    `default-src 'self'; img-src *; connect-src 'self' https://a.example ${connect}; script-src 'self' ${script}; frame-ancestors 'none'`,
  ],
  [
    'a directive that default-src stands in for begins with its sources',
    `default-src 'self' https://cdn.example`,
    `default-src 'self' https://cdn.example; script-src 'self' https://cdn.example ${script}; connect-src 'self' https://cdn.example ${connect}`,
  ],
  [
    'but not with none',
    `default-src 'none'; script-src 'self';`,
    `default-src 'none'; script-src 'self' ${script}; connect-src ${connect};`,
  ],
  [
    'none goes where a source comes',
    `script-src 'none'; connect-src 'NONE'`,
    `script-src ${script}; connect-src ${connect}`,
  ],
  [
    'none of another directive stays',
    `object-src 'none'; script-src 'self'`,
    `object-src 'none'; script-src 'self' ${script}`,
  ],
  [
    'nothing is doubled',
    `script-src ${script}; connect-src 'self' ${connect}`,
    `script-src ${script}; connect-src 'self' ${connect}`,
  ],
  [
    'what the policy does not speak of is allowed already',
    `frame-ancestors 'self'`,
    `frame-ancestors 'self'`,
  ],
  [
    'of two with one name the first counts',
    `script-src 'self'; script-src *`,
    `script-src 'self' ${script}; script-src *`,
  ],
  [
    'script-src-elem is asked before script-src',
    `script-src 'self'; script-src-elem 'self'`,
    `script-src 'self'; script-src-elem 'self' ${script}`,
  ],
  ['capitals do not count', `Script-Src 'self'`, `Script-Src 'self' ${script}`],
  ['nothing is nothing', '', ''],
])('%s', ([, current, expected]) => {
  expect(mergePolicy(current, needed)).toBe(expected)
})

test.for<readonly [what: string, before: string, after: string]>([
  ['a header', 'Content-Security-Policy: ', ''],
  ['a setting of Apache', 'Header always set Content-Security-Policy "', '"'],
  ['a setting of nginx', 'add_header Content-Security-Policy "', '" always;'],
  ['a <meta>', '<meta http-equiv="Content-Security-Policy" content="', '">'],
])('the policy in %s', ([, before, after]) => {
  expect(mergePolicy(`${before}script-src 'self';${after}`, needed)).toBe(
    `${before}script-src 'self' ${script};${after}`,
  )
})

test('apostrophes that a system has written as &#39; are apostrophes', () => {
  expect(mergePolicy('script-src &#39;self&#39;', needed)).toBe(`script-src 'self' ${script}`)
})

test('lines of a setting stay lines', () => {
  const lines = (one: string, two: string) => `"${one}; \\\n  ${two} \\\n"`
  expect(mergePolicy(lines("script-src 'self'", "connect-src 'self'"), needed)).toBe(
    lines(`script-src 'self' ${script}`, `connect-src 'self' ${connect}`),
  )
})

test('a new line in a setting stands before its end', () => {
  expect(mergePolicy("\"default-src 'self'; script-src 'self'; \\\n\"", needed)).toBe(
    `"default-src 'self'; script-src 'self' ${script}; connect-src 'self' ${connect}; \\\n"`,
  )
})

test('frames and workers ask child-src, workers script-src', () => {
  const others = [line('frame-src', `${connect}/rahmen/`), line('worker-src', "'self'")]
  expect(mergePolicy('child-src https://a.example', others)).toBe(
    `child-src https://a.example; frame-src https://a.example ${connect}/rahmen/; worker-src https://a.example 'self'`,
  )
  expect(mergePolicy("script-src 'self'", others)).toBe("script-src 'self'")
})

test('Trusted Types are named only where some are named, and never taken from default-src', () => {
  const trusted = [line('trusted-types', 'lit-html')]
  expect(mergePolicy("default-src 'self'; trusted-types 'none'", trusted)).toBe(
    "default-src 'self'; trusted-types lit-html",
  )
  expect(mergePolicy("default-src 'self'", trusted)).toBe("default-src 'self'")
})
