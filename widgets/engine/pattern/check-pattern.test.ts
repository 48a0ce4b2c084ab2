import { describe, expect, test } from 'vitest'
import { checkPattern } from './check-pattern.ts'
import { matchesPattern } from './matches-pattern.ts'

const { raw } = String

const reasonFor = (pattern: string): string => {
  const result = checkPattern(pattern)
  return result.ok ? 'taken' : result.reason
}

describe('takes what describes texts of an office, and matches the whole text', () => {
  test.for<[pattern: string, yes: string, no: string]>([
    [raw`\d{5}`, '87700', '877000'],
    [raw`[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}`, 'MÜ-AB 123', 'MÜ-AB 123\n'],
    [raw`\d{2}\.\d{2}\.\d{4}`, '22.11.2026', '22x11x2026'],
    [raw`DE\d{2}(?: \d{4}){4} \d{2}`, 'DE12 3456 7890 1234 5678 90', 'DE12 3456'],
    [raw`\d{1,4}(?:[a-z]|\/\d+)?`, '12/3', '12/'],
    [raw`(?:A|B)(?:C|D)*`, 'ADC', 'DC'],
    [raw`Str(?:aße|\.)`, 'Str.', 'Strx'],
    [raw`(?:ab?)*`, 'aababa', 'abb'],
    [raw`[\d\-+() \/]+`, '+49 (8331) 12-34', '08331x'],
    ['[--/]+', '-./', '0'],
    ['[a-]+', 'a-a', 'b'],
    ['[A&&A]+', '&A', 'B'],
    ['€😀+', '€😀😀', '€😀\u{1F601}'],
    [raw`\$\^\[\]\{\}\|\\\(\)\?\*\+\/\.`, raw`$^[]{}|\()?*+/.`, ''],
    [`(?:${'a'.repeat(10)}){200}`, 'a'.repeat(2000), 'a'.repeat(1999)],
    ['a'.repeat(500), 'a'.repeat(500), 'a'.repeat(499)],
  ])('%s', ([pattern, yes, no]) => {
    expect(reasonFor(pattern)).toBe('taken')
    expect([matchesPattern(pattern, yes), matchesPattern(pattern, no)]).toEqual([true, false])
  })
})

describe('refuses what two parts of it could match, and says what to write instead', () => {
  test.for<[pattern: string, better: string]>([
    ['AB|AC', '„A[BC]“ statt „AB|AC“'],
    ['X(?:AB|D|AC)', '„A[BC]“ statt „AB|AC“'],
    ['AB|A-', raw`„A[B\-]“ statt „AB|A-“`],
    [raw`Straße|Str\.`, raw`„Str(?:aße|\.)“ statt „Straße|Str\.“`],
    ['A|ABC', '„A(?:BC)?“ statt „A|ABC“'],
    ['AB|ABC', '„ABC?“ statt „AB|ABC“'],
    [raw`\d{5}|\d{4}`, raw`„\d{4,5}“ statt „\d{5}|\d{4}“`],
    [raw`\d{5}|\d{5}-\d{4}`, raw`„\d{5}(?:-\d{4})?“`],
    [raw`\d*\d`, raw`„\d+“ statt „\d*\d“`],
    [raw`\d?\d?`, raw`„\d{0,2}“ statt „\d?\d?“`],
    [raw`\d{1,3}\d{2}`, raw`„\d{3,5}“ statt „\d{1,3}\d{2}“`],
    ['(?:a+)*', '„a*“ statt „(?:a+)*“'],
    ['(?:a+){2,3}', '„a{2,}“ statt „(?:a+){2,3}“'],
    ['(?:a*)*', '„a*“ statt „(?:a*)*“'],
    ['(?:a?)?', '„a?“ statt „(?:a?)?“'],
    ['(?:a?){3}', '„a{0,3}“ statt „(?:a?){3}“'],
    ['(?:a|a)x', 'Lassen Sie eines von beiden weg.'],
    ['[a-f]x|[d-z]y', 'Nehmen Sie „d“ aus einem von beiden heraus'],
    [raw`\d{9}|\d`, 'Nehmen Sie „0“ aus einem von beiden heraus'],
    ['[A-Z]+ ?[A-Z]', 'Schreiben Sie mit {…} genau, wie oft das erste vorkommt'],
    ['(?:a{2,3})+', 'beginnen Sie jede Wiederholung mit einem Trennzeichen'],
    ['(?:ab?a?)*', 'beginnen Sie jede Wiederholung mit einem Trennzeichen'],
    ['(?:a?b?)+', 'mindestens ein Zeichen so, dass es vorkommen muss'],
    ['a?|b?', 'mindestens ein Zeichen darin vorkommen muss'],
    ['(?:a{200}){11}', 'Schreiben Sie in {…} kleinere Zahlen.'],
    ['(?:(?:a{150}b){7}c){2}', 'Schreiben Sie in {…} kleinere Zahlen.'],
  ])('%s: %s', ([pattern, better]) => {
    expect(reasonFor(pattern)).toContain(better)
  })

  test('in whole sentences that name the place', () => {
    expect(reasonFor('X(?:AB|AC)')).toBe(
      '„AB“ (Zeichen 5 bis 6) und „AC“ (Zeichen 8 bis 9) können beide mit „A“ anfangen. Schreiben Sie „A[BC]“ statt „AB|AC“.',
    )
    expect(reasonFor(raw`\d*\d`)).toBe(
      raw`„\d*“ (Zeichen 1 bis 3) und danach „\d“ (Zeichen 4 bis 5) nehmen dieselben Zeichen an, zum Beispiel „0“. Wo das eine aufhört und das andere anfängt, ist dann nicht eindeutig. Schreiben Sie „\d+“ statt „\d*\d“.`,
    )
    expect(reasonFor('x(?:a+)+')).toBe(
      'In der Wiederholung „(?:a+)+“ (Zeichen 2 bis 8) ist bei „a“ nicht eindeutig, ob „a“ (Zeichen 5) noch dazugehört oder ob sie mit „a“ (Zeichen 5) von vorn beginnt. Schreiben Sie „a+“ statt „(?:a+)+“.',
    )
  })
})

test.for(['(a+)+', '(?:a+)+', '(?:a|a)*', '(?:a|aa)+', raw`\d*\d*\d*x`, '(?:a?){50}a{50}', '(?:a*)*b'])(
  'refuses the well-known slow pattern %s',
  (pattern) => {
    expect(checkPattern(pattern).ok).toBe(false)
  },
)

describe('refuses what is no pattern, and says where and what to write instead', () => {
  test.for<[pattern: string, part: string]>([
    ['', 'Das Muster ist leer.'],
    ['a'.repeat(501), 'auf höchstens 500 Zeichen'],
    [
      '.+',
      raw`Zeichen 1) stünde für jedes beliebige Zeichen. Schreiben Sie die erlaubten Zeichen aus, zum Beispiel [A-Za-z0-9], oder \.`,
    ],
    ['^a', 'Zeichen 1) ist nicht nötig: Geprüft wird immer der ganze Text.'],
    ['a$', 'Zeichen 2) ist nicht nötig: Geprüft wird immer der ganze Text.'],
    [raw`a\w`, 'Zeichen 2 bis 3) kann ein Muster hier nicht enthalten. Schreiben Sie die Zeichen aus'],
    [raw`\s`, 'Schreiben Sie ein Leerzeichen.'],
    [raw`\bA`, 'Lassen Sie es weg'],
    [raw`\p{L}`, '[A-Za-zÄÖÜäöüß]'],
    [raw`\D`, 'Schreiben Sie die erlaubten Zeichen aus'],
    [raw`\1`, 'Schreiben Sie die erlaubten Zeichen aus'],
    ['a\\', 'Schreiben Sie \\\\'],
    [raw`a\-b`, 'Schreiben Sie hier - ohne umgekehrten Schrägstrich.'],
    ['(a)', 'Schreiben Sie (?:…)'],
    ['(?=a)', 'schaut weder voraus noch zurück'],
    ['(?', 'Eine Gruppe beginnt mit (?:'],
    ['(?:a', 'ab Zeichen 1 wird nicht geschlossen. Schreiben Sie )'],
    ['a)', raw`Zeichen 2) fehlt der Anfang (?: davor. Schreiben Sie \)`],
    ['a]', raw`Zeichen 2) fehlt die Klammer davor. Schreiben Sie \]`],
    ['a}', raw`Schreiben Sie \}`],
    ['(?:)', 'Zeichen 4 fehlt etwas'],
    ['a|', 'fehlt etwas'],
    ['a||b', 'Zeichen 3 fehlt etwas'],
    ['a**', 'Löschen Sie Zeichen 3.'],
    ['a+?', 'Löschen Sie Zeichen 3.'],
    ['a{2}{3,4}', 'Löschen Sie Zeichen 5 bis 9.'],
    ['*a', 'Vor Zeichen 1 steht nichts'],
    ['(?:|a)', 'Zeichen 4 fehlt etwas'],
    ['(?:+)', 'Vor Zeichen 4 steht nichts'],
    ['a{', 'Schreiben Sie {3}, {2,} oder {2,5}'],
    ['a{,3}', 'Schreiben Sie {3}, {2,} oder {2,5}'],
    ['a{201}', 'Schreiben Sie höchstens 200.'],
    ['a{3,999999999999999999999}', 'Schreiben Sie höchstens 200, oder {3,} ohne Obergrenze.'],
    ['a{3,2}', 'Schreiben Sie {2,3}.'],
    ['a{0}', 'lässt nichts zu'],
    ['[^a]', 'Schreiben Sie hinein, was vorkommen darf'],
    ['[]', 'lässt kein Zeichen zu'],
    ['[a', 'wird nicht geschlossen'],
    ['[a-', 'wird nicht geschlossen'],
    ['[z-a]', 'läuft rückwärts'],
    ['[a-z-9]', 'Zeichen 5) gehört zu keinem Bereich'],
    [raw`[\d-x]`, raw`[\d-]`],
    ['[[a]', raw`Schreiben Sie \[`],
    ['[a^]', raw`Schreiben Sie \^`],
    [raw`[\w]`, 'Zeichen 2 bis 3) kann ein Muster hier nicht enthalten'],
    ['a\nb', 'Zeichen 2 ist unsichtbar'],
    ['😀[\uD800]', 'Zeichen 3 ist unsichtbar'],
  ])('%j', ([pattern, part]) => {
    expect(reasonFor(pattern)).toContain(part)
  })
})
