import { type Clause, type FieldPlace, listed, nameOf } from './outline.ts'

/** What is known of a condition that never holds where it is asked. */
interface Dead {
  /** It holds, but only while nobody asks. */
  readonly isEver: boolean
  /** It would hold if everything were asked. */
  readonly isPossibleAlone: boolean
  /** It is said of the condition with this name, wherever it is used. */
  readonly isShared: boolean
  /** Fields it asks about. */
  readonly asked: readonly FieldPlace[]
  readonly isDead: (place: FieldPlace) => boolean
}

/** What never happens because of a condition, why, and what to do. */
export function explainDead(clause: Clause, dead: Dead): string {
  const consequence =
    !dead.isShared || dead.isEver
      ? `${consequenceOf(clause)}: `
      : `Die Bedingung „${clause.name ?? ''}“ trifft nie zu: `
  return consequence + because(clause, dead)
}

function because(clause: Clause, { isEver, isPossibleAlone, asked, isDead }: Dead): string {
  const names = listed(asked.map(nameOf))
  if (isEver) {
    return clause.role === 'field'
      ? `Ihre Bedingung trifft nur zu, wenn ${around(clause)}. Bitte eine der beiden Bedingungen ändern.`
      : 'Die Bedingung trifft nur zu, wenn die Frage gar nicht gestellt wird. Bitte eine der beiden Bedingungen ändern.'
  }
  if (asked.length === 0) return 'Die Bedingung hängt von keiner Antwort ab. Bitte ändern oder löschen.'
  if (!isPossibleAlone)
    return `Keine ${asked.length > 1 ? 'Antworten' : 'Antwort'} auf ${names} ${asked.length > 1 ? 'erfüllen' : 'erfüllt'} die Bedingung. Bitte ändern oder löschen.`
  const never = asked.filter(isDead)
  return never.length > 0
    ? `${listed(never.map(nameOf))} ${never.length > 1 ? 'werden' : 'wird'} nie gefragt. Bitte dort beginnen.`
    : `Die Antworten, die sie verlangt, kommen nie zusammen vor. Bitte auch die ${asked.length > 1 ? 'Bedingungen' : 'Bedingung'} von ${names} ansehen.`
}

function around({ owner }: Clause): string {
  if (owner?.group) return `${nameOf(owner.group)} gar nicht gefragt wird`
  return `der Schritt „${owner?.step.step.title.de ?? ''}“ gar nicht kommt`
}

function consequenceOf({ role, owner }: Clause): string {
  switch (role) {
    case 'step':
      return 'Dieser Schritt kommt nie vor'
    case 'required':
      return 'Diese Frage ist nie Pflicht'
    case 'option':
      return 'Diese Antwort wird nie angeboten'
    default: {
      const kind = owner?.field.kind
      if (kind === 'info') return 'Dieser Hinweis wird nie gezeigt'
      if (kind === 'computed') return 'Dieser Wert wird nie berechnet'
      return kind === 'group' ? 'Diese Gruppe wird nie gefragt' : 'Diese Frage wird nie gestellt'
    }
  }
}
