import type { StatementFigures, TaskFigures } from './figures.ts'

/** "4,5" */
export const decimal = (value: number): string =>
  value.toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** "60 Prozent" */
export const percent = (share: number): string => `${Math.round(share * 100)} Prozent`

/** "3 von 5 allein, 1 mit Hilfe, 1 nicht" */
export const outcomeSentence = ({ counts, people }: TaskFigures): string =>
  people === 0
    ? 'keine Angabe'
    : `${counts.allein} von ${people} allein, ${counts.hilfe} mit Hilfe, ${counts.nicht} nicht`

/** What the share would be with many people: five are few. */
export const rangeSentence = ({ alone }: TaskFigures): string =>
  alone === undefined
    ? ''
    : `Bei sehr vielen Menschen schaffen es wahrscheinlich zwischen ${Math.round(alone.least * 100)} und ${percent(alone.most)} allein.`

/** "Mitte 4,5 Minuten, von 3,0 bis 9,0" */
export function timeSentence({ minutes, median }: TaskFigures): string {
  const [least, most] = [minutes[0], minutes.at(-1)]
  if (median === undefined || least === undefined || most === undefined) return 'keine Angabe'
  return `die mittlere Person ${decimal(median)} Minuten, alle zwischen ${decimal(least)} und ${decimal(most)}`
}

/** "im Mittel 3,8 von 5 (5 Antworten)" */
export const meanSentence = ({ mean, people }: StatementFigures): string =>
  mean === undefined
    ? 'keine Angabe'
    : `im Mittel ${decimal(mean)} von 5 (${people} ${people === 1 ? 'Antwort' : 'Antworten'})`

/** What changed from the first round to the last; `undefined` where there is but one. */
export function changeSentence(rounds: readonly TaskFigures[]): string | undefined {
  const [first, last] = [rounds[0]?.alone, rounds.at(-1)?.alone]
  if (rounds.length < 2 || !first || !last) return undefined
  const overlaps = first.least <= last.most && last.least <= first.most
  const change = `Allein geschafft: vorher ${percent(first.value)}, nachher ${percent(last.value)}.`
  return first.value === last.value
    ? `${change} Kein Unterschied.`
    : `${change} ${overlaps ? 'Bei so wenigen Menschen kann der Unterschied auch Zufall sein.' : 'Das ist wahrscheinlich kein Zufall.'}`
}
