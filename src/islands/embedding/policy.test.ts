import { describe, expect, test } from 'vitest'
import { type EmbedChoice, noChoice } from './choice.ts'
import { needsInlineStyle, policyFor, policyText, trustedTypesFor } from './policy.ts'
import { countyTheme } from './theme.ts'

const choose = (changed: Partial<EmbedChoice>): EmbedChoice => ({ ...noChoice, form: 'hund', ...changed })
const text = (changed: Partial<EmbedChoice>) =>
  policyText(policyFor(choose(changed), 'https://kreis.example'))

const script = "script-src 'self' https://kreis.example/widgets/v1/;"
const connect = "connect-src 'self' https://kreis.example;"

describe('the policy of a snippet', () => {
  test.for<readonly [string, Partial<EmbedChoice>, readonly string[]]>([
    ['a form', {}, [script, connect]],
    ['a form that is pinned', { isPinned: true }, [script, connect]],
    ['a form with a worker', { hasWorker: true }, [script, connect, "worker-src 'self';"]],
    [
      'a form in a frame',
      { isFramed: true, hasWorker: true },
      [script, "frame-src 'self' https://kreis.example/rahmen/;"],
    ],
    ['an office', { tag: 'amt-office', isFramed: true, hasWorker: true }, [script, connect]],
  ])('%s', ([, choice, lines]) => {
    expect(text(choice)).toBe(lines.join('\n'))
  })

  test.for<readonly [Partial<EmbedChoice>, string | undefined]>([
    [{}, 'lit-html'],
    [{ isPinned: true }, 'amt-form'],
    [{ tag: 'amt-office', isPinned: true }, 'amt-office'],
    [{ isFramed: true }, undefined],
  ])('names the policy for Trusted Types of %j: %s', ([choice, source]) => {
    expect(trustedTypesFor(choose(choice))?.source).toBe(source)
  })

  test('colours in the snippet need inline styles, in the style sheet they do not', () => {
    const theme = { ...countyTheme, colours: { action: '#003366' } }
    expect(needsInlineStyle(choose({}))).toBe(false)
    expect(needsInlineStyle(choose({ theme }))).toBe(true)
    expect(needsInlineStyle(choose({ theme: { ...theme, place: 'stylesheet' } }))).toBe(false)
    expect(needsInlineStyle(choose({ theme, isFramed: true }))).toBe(false)
  })
})
