import * as v from 'valibot'

type Issue = v.BaseIssue<unknown> & { readonly requirement?: unknown }

/** Path of an issue as editors read it: `fees.0.cents`. */
export const issueKey = (issue: Issue): string => v.getDotPath(issue) ?? '(Datei)'

/** What is wrong with a value in content, in German, naming what was found and what belongs there. */
export function explainIssue(issue: Issue): string {
  const key = String(issue.path?.at(-1)?.key ?? 'Datei')
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `Den Schlüssel „${key}“ gibt es hier nicht. Bitte die Schreibweise prüfen oder den Schlüssel löschen.`
  }
  if (!issue.path && issue.input === null) return 'Die Datei ist leer.'
  if (issue.received === 'undefined') return `„${key}“ fehlt. Bitte ergänzen.`
  if (issue.type === 'iso_date' || looksLikeDate(issue.input)) {
    return `${issue.received} ist kein Datum. Bitte als JJJJ-MM-TT schreiben, zum Beispiel 2026-11-22.`
  }
  const inner = issue.issues?.[0]
  if (inner && (issue.type === 'union' || issue.type === 'variant')) return explainIssue(inner)
  return explanations[issue.type]?.(issue) ?? byExpectation(issue)
}

/** One sentence a kind of rule. What the rule demands is in `requirement`. */
const explanations: Readonly<Record<string, (issue: Issue) => string>> = {
  min_length: ({ requirement, received }) => `Zu kurz: mindestens ${requirement}, gefunden ${received}.`,
  max_length: ({ requirement, received }) => `Zu lang: höchstens ${requirement}, gefunden ${received}.`,
  non_empty: () => 'Der Text ist leer. Bitte ausfüllen oder den Schlüssel löschen.',
  min_value: ({ requirement, received }) => `${received} ist zu klein: mindestens ${requirement}.`,
  max_value: ({ requirement, received }) => `${received} ist zu groß: höchstens ${requirement}.`,
  integer: ({ received }) => `${received} ist keine ganze Zahl.`,
  url: ({ received }) => `${received} ist keine vollständige Adresse. Sie beginnt mit https://.`,
  starts_with: ({ requirement, received }) => `${received} muss mit ${requirement} beginnen.`,
  ends_with: ({ requirement, received }) => `${received} muss mit ${requirement} enden.`,
  email: ({ received }) => `${received} ist keine E-Mail-Adresse.`,
  regex: ({ received }) => `${received} hat nicht die Form, die hier verlangt ist.`,
  check: ({ message }) => message,
}

function byExpectation({ expected, received, input }: Issue): string {
  const found = typeof input === 'object' ? 'eine Liste oder Gruppe' : received
  return `${found} passt hier nicht. Erwartet: ${expectations[expected ?? ''] ?? expected ?? 'etwas anderes'}.`
}

const expectations: Readonly<Record<string, string>> = {
  string: 'Text (bei Zahlen und Daten in Anführungszeichen)',
  number: 'eine Zahl',
  boolean: 'true oder false',
  Array: 'eine Liste',
  Object: 'eine Gruppe von Schlüsseln',
}

const looksLikeDate = (input: unknown): boolean =>
  typeof input === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(input)
