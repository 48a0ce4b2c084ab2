import { type Part, type Refusal, refuse, writePlace } from './part.ts'
import type { Token } from './token.ts'
import { tokenise } from './tokenise.ts'

/** Reads a pattern, or says where it is none. */
export function parsePattern(source: string): Part | Refusal {
  const tokens = tokenise([...source])
  return 'reason' in tokens ? tokens : new Parser(tokens).pattern()
}

/** Goes through the tokens once, from left to right. */
class Parser {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  pattern(): Part | Refusal {
    const part = this.#branches(0)
    if ('reason' in part || this.#next === undefined) return part
    return refuse(
      `Zur Klammer „)“ (${writePlace(this.#next)}) fehlt der Anfang (?: davor. Schreiben Sie \\), wenn sie selbst gemeint ist.`,
    )
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at]
  }

  /** `AB|C` up to the end or a closing bracket. */
  #branches(from: number): Part | Refusal {
    const branches: Part[] = []
    for (;;) {
      const branch = this.#sequence(branches.at(-1)?.to ?? from)
      if ('reason' in branch) return branch
      branches.push(branch)
      if (this.#next?.kind !== 'or') return one(branches) ?? { kind: 'choice', branches, ...span(branches) }
      this.#at += 1
    }
  }

  #sequence(from: number): Part | Refusal {
    const parts: Part[] = []
    while (this.#next && this.#next.kind !== 'or' && this.#next.kind !== 'close') {
      const part = this.#counted()
      if ('reason' in part) return part
      parts.push(part)
    }
    if (parts.length > 0) return one(parts) ?? { kind: 'sequence', parts, ...span(parts) }
    return refuse(
      `Bei ${writePlace(this.#next ?? { from, to: from + 1 })} fehlt etwas: Eine Gruppe und jede Seite von | braucht mindestens ein Zeichen. Was wegfallen darf, bekommt ein ? dahinter, zum Beispiel (?:AB)?.`,
    )
  }

  /** A part and how often it comes. */
  #counted(): Part | Refusal {
    const part = this.#single()
    const count = this.#next
    if ('reason' in part || count?.kind !== 'count') return part
    this.#at += 1
    if (this.#next?.kind === 'count') {
      return refuse(
        `Hinter einem Teil steht höchstens eine Angabe, wie oft er vorkommt. Löschen Sie ${writePlace(this.#next)}.`,
      )
    }
    return { kind: 'repeat', part, min: count.min, max: count.max, from: part.from, to: count.to }
  }

  #single(): Part | Refusal {
    const token = this.#tokens[this.#at++] as Token
    if (token.kind === 'characters') return token
    if (token.kind !== 'open') {
      return refuse(
        `Vor ${writePlace(token)} steht nichts, was vorkommen könnte. Schreiben Sie das Zeichen davor, oder einen umgekehrten Schrägstrich, wenn es selbst gemeint ist.`,
      )
    }
    const part = this.#branches(token.to)
    if ('reason' in part) return part
    const close = this.#next
    if (close === undefined) {
      return refuse(
        `Die Gruppe ab Zeichen ${token.from + 1} wird nicht geschlossen. Schreiben Sie ) ans Ende.`,
      )
    }
    this.#at += 1
    return { ...part, from: token.from, to: close.to }
  }
}

const one = (parts: readonly Part[]): Part | undefined => (parts.length === 1 ? parts[0] : undefined)

const span = (parts: readonly Part[]) => ({ from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0 })
