import type { Rule } from '../../../widgets/contract/condition.ts'
import { callOf } from './expression-calls.ts'
import { type Token, tokensOf } from './expression-tokens.ts'
import { Misread } from './misread.ts'

/** An expression as JSON Logic with foreign names, or why it is none: German, continues "…, denn". */
export type Expression =
  { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly why: string }

/** Characters of an expression, and brackets in brackets. */
const longest = 5000
const deepest = 30

/**
 * Reads what stands in `visibleIf`, `requiredIf` and the like. Weakest first: or, and, comparison, plus, times, not.
 *
 * @see https://surveyjs.io/form-library/documentation/design-survey/conditional-logic#expressions
 */
export function parseExpression(source: string): Expression {
  if (source.length > longest) return { ok: false, why: 'sie ist zu lang' }
  const tokens = tokensOf(source)
  if (!tokens || tokens.length === 0) return { ok: false, why: 'sie ist nicht lesbar' }
  try {
    return { ok: true, rule: new Parser(tokens).read() }
  } catch (error) {
    if (error instanceof Misread) return { ok: false, why: error.message }
    throw error
  }
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['==', '=='],
  ['===', '=='],
  ['equal', '=='],
  ['!=', '!='],
  ['!==', '!='],
  ['<>', '!='],
  ['notequal', '!='],
  ['<', '<'],
  ['less', '<'],
  ['<=', '<='],
  ['lessorequal', '<='],
  ['>', '>'],
  ['greater', '>'],
  ['>=', '>='],
  ['greaterorequal', '>='],
  ['contains', 'contains'],
  ['contain', 'contains'],
  ['*=', 'contains'],
  ['notcontains', 'notcontains'],
  ['notcontain', 'notcontains'],
  ['anyof', 'anyof'],
  ['allof', 'allof'],
  ['noneof', 'noneof'],
  ['empty', 'empty'],
  ['notempty', 'notempty'],
])

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  read(): Rule {
    const rule = this.#either()
    if (this.#at < this.#tokens.length)
      throw new Misread(`nach „${this.#shown(this.#at - 1)}“ steht etwas, das nicht dazugehört`)
    return rule
  }

  #shown(at: number): string {
    const token = this.#tokens[at]
    if (!token) return 'dem Ende'
    return token.is === 'name'
      ? `{${token.name}}`
      : token.is === 'text'
        ? token.text
        : token.is === 'number'
          ? String(token.number)
          : token.is === 'word'
            ? token.word
            : token.mark
  }

  /** The next mark or word in small letters; names and values are none. */
  get #sign(): string | undefined {
    const token = this.#tokens[this.#at]
    return token?.is === 'mark' ? token.mark : token?.is === 'word' ? token.word.toLowerCase() : undefined
  }

  #takes(...signs: readonly string[]): string | undefined {
    const sign = this.#sign
    if (sign === undefined || !signs.includes(sign)) return undefined
    this.#at += 1
    return sign
  }

  #chain(operator: string, signs: readonly string[], next: () => Rule): Rule {
    const rules = [next()]
    while (this.#takes(...signs) !== undefined) rules.push(next())
    return rules.length === 1 ? (rules[0] ?? null) : ({ [operator]: rules } as Rule)
  }

  #either(): Rule {
    this.#depth += 1
    if (this.#depth > deepest) throw new Misread('sie hat zu viele Klammern ineinander')
    const rule = this.#chain('or', ['or', '||'], () =>
      this.#chain('and', ['and', '&&'], () => this.#compared()),
    )
    this.#depth -= 1
    return rule
  }

  #compared(): Rule {
    const left = this.#sum()
    const operator = comparisons.get(this.#sign ?? '')
    if (operator === undefined) return left
    this.#at += 1
    if (operator === 'empty') return { '!': left }
    if (operator === 'notempty') return { '!!': left }
    return joined(operator, left, this.#sum())
  }

  #sum(): Rule {
    let left = this.#product()
    for (let sign = this.#takes('+', '-'); sign !== undefined; sign = this.#takes('+', '-'))
      left = { [sign]: [left, this.#product()] } as Rule
    return left
  }

  #product(): Rule {
    let left = this.#value()
    for (let sign = this.#takes('*', '/', '%'); sign !== undefined; sign = this.#takes('*', '/', '%'))
      left = { [sign]: [left, this.#value()] } as Rule
    return left
  }

  #value(): Rule {
    if (this.#takes('!', 'negate') !== undefined) {
      this.#depth += 1
      if (this.#depth > deepest) throw new Misread('sie hat zu viele Verneinungen ineinander')
      const negated = { '!': this.#value() }
      this.#depth -= 1
      return negated
    }
    if (this.#takes('(') !== undefined) {
      const inner = this.#either()
      if (this.#takes(')') === undefined) throw new Misread('eine Klammer ist nicht geschlossen')
      return inner
    }
    if (this.#takes('[') !== undefined) return this.#items(']')
    const token = this.#tokens[this.#at]
    if (!token || token.is === 'mark') throw new Misread(`bei „${this.#shown(this.#at)}“ fehlt ein Wert`)
    this.#at += 1
    switch (token.is) {
      case 'name':
        return variable(token.name)
      case 'text':
        return token.text
      case 'number':
        return token.number
      case 'word':
        if (this.#takes('(') !== undefined) return callOf(token.word, this.#items(')') as readonly Rule[])
        return token.word === 'true' ? true : token.word === 'false' ? false : token.word
    }
  }

  #items(end: string): Rule {
    const items: Rule[] = []
    if (this.#takes(end) !== undefined) return items
    do items.push(this.#either())
    while (this.#takes(',') !== undefined)
    if (this.#takes(end) === undefined) throw new Misread('eine Klammer ist nicht geschlossen')
    return items
  }
}

/** `{panel.x}` and `{row.x}` are the own row, `{group.length}` counts. */
function variable(name: string): Rule {
  if (/^(?:item|choice|\$self|self|page|survey|locale)(?:$|\.)/iu.test(name) || name.includes('['))
    throw new Misread(`„{${name}}“ gibt es bei uns nicht`)
  if (name.endsWith('.length')) return { count: { var: name.slice(0, -'.length'.length) } }
  return { var: name.replace(/^(?:panel|row)\./u, '').replace(/^#/u, '') }
}

const listOf = (rule: Rule): readonly Rule[] => (Array.isArray(rule) ? (rule as readonly Rule[]) : [rule])

function joined(operator: string, left: Rule, right: Rule): Rule {
  const among = (): Rule => ({ in: [left, listOf(right)] })
  const containing = (): Rule => {
    const each = listOf(right).map((item): Rule => ({ in: [item, left] }))
    return each.length === 1 ? (each[0] ?? null) : { and: each }
  }
  switch (operator) {
    case 'contains':
    case 'allof':
      return containing()
    case 'notcontains':
      return { '!': containing() }
    case 'anyof':
      return among()
    case 'noneof':
      return { '!': among() }
    default:
      return { [operator]: [left, right] } as Rule
  }
}
