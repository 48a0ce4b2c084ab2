import type { Owner } from '../../compare/words/key-words.ts'
import { unwrittenLengths } from './limits.ts'
import {
  always, choiceOf, ladder, limit, limitOr, meaning, naming, notice, part, restriction, wording, type Weigh,
} from './weigh.ts' // prettier-ignore

/**
 * What is weighed elsewhere, because it takes more than the key: conditions in `weigh-clauses`, what comes, goes and moves in
 * `weigh-operation`. Where a list of things cannot be told apart by names, it changed as a whole: nobody can say that it
 * became no narrower.
 */
const elsewhere: Weigh = always

const form: Readonly<Record<string, Weigh>> = {
  id: always,
  // Says itself how far it went up.
  version: wording,
  title: wording,
  summary: wording,
  audience: choiceOf,
  languages: choiceOf,
  legalBasis: ({ was, now }) => (String(titlesOf(was)) === String(titlesOf(now)) ? 'patch' : 'major'),
  'privacy.purpose': meaning,
  'privacy.legalBasis': meaning,
  // How long answers are kept is promised to people just like what for.
  'privacy.storage': meaning,
  eligible: notice,
  deadline: notice,
  duration: wording,
  needs: ({ was, now }) => (lengthOf(was) === lengthOf(now) ? 'patch' : 'minor'),
  trustLevel: always,
  conditions: wording,
  steps: elsewhere,
  rules: elsewhere,
  plain: ladder(false, true),
  next: wording,
  'provenance.author': wording,
  // Who adopted a form under one licence must agree to another.
  'provenance.licence': always,
  'provenance.adoptedFrom': wording,
  'provenance.blocks': wording,
}

const step: Readonly<Record<string, Weigh>> = {
  id: always,
  title: wording,
  intro: wording,
  because: wording,
  when: elsewhere,
  fields: elsewhere,
}

const rule: Readonly<Record<string, Weigh>> = {
  id: always,
  holds: elsewhere,
  fields: ({ was, now }) => (isAskedLessOften(was, now) ? 'minor' : 'major'),
  message: wording,
}

const option: Readonly<Record<string, Weigh>> = {
  value: always,
  label: naming,
  hint: wording,
  when: elsewhere,
}

const field: Readonly<Record<string, Weigh>> = {
  id: always,
  kind: always,
  label: naming,
  hint: wording,
  because: wording,
  when: elsewhere,
  fim: ({ was }) => (was === undefined ? 'minor' : 'major'),
  required: elsewhere,
  minLength: limit('min'),
  maxLength: limitOr(unwrittenLengths),
  default: elsewhere,
  pattern: restriction,
  'pattern.expression': always,
  'pattern.message': wording,
  charset: restriction,
  autocomplete: wording,
  width: wording,
  min: limit('min'),
  max: limit('max'),
  unit: meaning,
  decimals: limit('max'),
  age: restriction,
  'age.min': limit('min'),
  'age.max': limit('max'),
  options: elsewhere,
  accept: choiceOf,
  maxBytes: limit('max'),
  text: wording,
  value: elsewhere,
  as: always,
  item: naming,
  fields: elsewhere,
  abroad: ladder(false, true),
  with: part,
}

const weights = { form, step, rule, option, field } as const

/** How a key is weighed; `undefined` for one that nobody has thought of. */
export function weightOf(
  owner: Owner,
  key: string,
): { readonly weigh: Weigh; readonly rest: readonly string[] } | undefined {
  const names = key.split('.')
  for (let count = names.length; count > 0; count -= 1) {
    const name = names.slice(0, count).join('.')
    const weigh = Object.hasOwn(weights[owner], name) ? weights[owner][name] : undefined
    if (weigh) return { weigh, rest: names.slice(count) }
  }
  return undefined
}

const titlesOf = (list: unknown): readonly string[] =>
  (Array.isArray(list) ? (list as readonly { readonly title?: unknown }[]) : [])
    .map(({ title }) => String(title).toLocaleLowerCase('de').replaceAll(/\s+/gu, ' '))
    .toSorted()

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

/** A rule is asked once all of its fields are answered: with one more it is asked less often. */
function isAskedLessOften(was: unknown, now: unknown): boolean {
  const [one, other] = [was, now].map((list) => (Array.isArray(list) ? (list as readonly unknown[]) : []))
  return one?.at(-1) === other?.at(-1) && new Set(one).isSubsetOf(new Set(other))
}
