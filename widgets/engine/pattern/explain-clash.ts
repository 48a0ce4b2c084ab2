import { MAX_SIZE } from './analyse.ts'
import type { Clash } from './clash.ts'
import type { Part, Place } from './part.ts'
import { writePlace } from './part.ts'
import { suggestForBranches, suggestForNeighbours, suggestForTurns } from './suggest.ts'

/** Longest piece of a pattern that a sentence repeats, in characters. */
const MAX_QUOTE = 40

/** Why a pattern is not taken and what to write instead, as German sentences for a form's author. */
export function explainClash(clash: Clash, source: readonly string[]): string {
  const text = (place: Place): string => source.slice(place.from, place.to).join('')
  const quote = (place: Place): string => {
    const whole = text(place)
    const short = whole.length > MAX_QUOTE ? `${whole.slice(0, MAX_QUOTE)}…` : whole
    return `„${short}“ (${writePlace(place)})`
  }
  switch (clash.kind) {
    case 'branches': {
      const [one, other] = clash.branches
      const { char } = clash.overlap
      const why = `${quote(one)} und ${quote(other)} können beide mit ${name(char)} anfangen.`
      if (text(one) === text(other)) return `${why} Lassen Sie eines von beiden weg.`
      const better = suggestForBranches(clash.branches, text)
      return better === undefined
        ? `${why} Nehmen Sie ${name(char)} aus einem von beiden heraus, oder schreiben Sie den gemeinsamen Anfang nur einmal vor eine Gruppe, zum Beispiel „A(?:B|C)“ statt „AB|AC“.`
        : `${why} Schreiben Sie „${better}“ statt „${text(one)}|${text(other)}“.`
    }
    case 'empty-branches': {
      const [one, other] = clash.branches
      return `${quote(one)} und ${quote(other)} dürfen beide leer sein. Schreiben Sie eines von beiden so, dass mindestens ein Zeichen darin vorkommen muss, zum Beispiel A+ statt A*.`
    }
    case 'neighbours': {
      const { sequence, index, overlap } = clash
      const after = sequence.parts[index] as Part
      const before = sequence.parts.find(({ to }) => to >= overlap.first.to) as Part
      const why = `${quote(before)} und danach ${quote(after)} nehmen dieselben Zeichen an, zum Beispiel ${name(overlap.char)}. Wo das eine aufhört und das andere anfängt, ist dann nicht eindeutig.`
      const better =
        sequence.parts[index - 1] === before ? suggestForNeighbours(before, after, text) : undefined
      return better === undefined
        ? `${why} Schreiben Sie mit {…} genau, wie oft das erste vorkommt, oder setzen Sie dazwischen ein Zeichen, das in keinem von beiden vorkommt.`
        : `${why} Schreiben Sie „${better}“ statt „${text({ from: before.from, to: after.to })}“.`
    }
    case 'turns': {
      const { repeat, overlap } = clash
      const why = `In der Wiederholung ${quote(repeat)} ist bei ${name(overlap.char)} nicht eindeutig, ob ${quote(overlap.first)} noch dazugehört oder ob sie mit ${quote(overlap.second)} von vorn beginnt.`
      return `${why} ${betterTurns(clash, text) ?? 'Schreiben Sie mit {…} genau, wie oft der innere Teil vorkommt, oder beginnen Sie jede Wiederholung mit einem Trennzeichen.'}`
    }
    case 'empty-turn':
      return `In ${quote(clash.repeat)} darf der Inhalt schon leer sein. Wie oft er vorkommt, ist dann nicht eindeutig. ${betterTurns(clash, text) ?? 'Schreiben Sie darin mindestens ein Zeichen so, dass es vorkommen muss, zum Beispiel A+ statt A*.'}`
    case 'too-long':
      return `${quote(clash.part)} ist ausgeschrieben länger als ${MAX_SIZE} Zeichen. Schreiben Sie in {…} kleinere Zahlen.`
  }
}

function betterTurns(
  { repeat }: Extract<Clash, { kind: 'turns' | 'empty-turn' }>,
  text: (place: Place) => string,
): string | undefined {
  const better = suggestForTurns(repeat, text)
  return better === undefined ? undefined : `Schreiben Sie „${better}“ statt „${text(repeat)}“.`
}

/** A character as a sentence names it. */
const name = (char: string): string => (char === ' ' ? '„ “ (Leerzeichen)' : `„${char}“`)
