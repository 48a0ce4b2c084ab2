import { UnreachableError } from '../../contract/unreachable-error.ts'
import { circleThrough } from './circles.ts'
import { nearestName } from './nearest-name.ts'
import {
  type Clause,
  type FieldPlace,
  hasAnswer,
  isComposite,
  listed,
  nameOf,
  type Outline,
  partsOf,
} from './outline.ts'
import type { Fault } from './resolve.ts'

/** Why a rule may not name what it names, and what to do about it. */
export function explainFault(outline: Outline, clause: Clause, fault: Fault): string {
  const subject = subjectOf(clause)
  switch (fault.is) {
    case 'not-fixed':
      return `${subject} sucht sich erst beim Ausfüllen aus, welche Antwort sie ansieht. Bitte hinter „var“ die Kennung einer Frage als Text schreiben.`
    case 'empty':
      return `${subject} nennt hinter „var“ keine Frage. Bitte die Kennung der Frage eintragen.`
    case 'unknown':
      return unknown(outline, subject, fault.name, fault.known)
    case 'not-in-row':
      return notInRow(subject, fault)
    case 'later':
      return later(outline, clause, fault.place)
    case 'in-row':
      return `${nameOf(fault.place)} wird in jedem Eintrag von ${nameOf(fault.group)} eigens gefragt. Von außen sehen nur „some“, „all“, „none“ und „sum“ in die Einträge, und „count“ zählt sie.`
    case 'around':
      return `${subject} steht in einem Eintrag von ${nameOf(fault.place)}. Dort sind die Einträge noch nicht fertig. Eine Frage desselben Eintrags heißt hier nur wie ihre Kennung, ohne „${fault.place.field.id}.“ davor.`
    case 'no-answer':
      return `${subject} fragt nach ${nameOf(fault.place)}. Das ist ein Hinweis und hat keine Antwort. Bitte die Kennung einer Frage eintragen.`
    case 'part':
      return `${nameOf(fault.place)} hat keinen Teil „${fault.part}“. Es gibt: ${partsListed(fault.place)}.`
    case 'no-parts':
      return `${nameOf(fault.place)} hat keine Teile, also auch nicht „${fault.part}“. Bitte nur „${fault.place.field.id}“ schreiben.`
    case 'no-list':
      return `${nameOf(fault.place)} hat nur eine Antwort. „some“, „all“, „none“, „sum“ und „count“ gibt es für Gruppen, Mehrfachauswahl und Dateien.`
    default:
      throw new UnreachableError(fault)
  }
}

/** What a clause is called in a sentence. */
function subjectOf({ role, name }: Clause): string {
  if (name !== undefined) return 'Die Bedingung'
  return { value: 'Die Berechnung', holds: 'Die Regel' }[role as string] ?? 'Die Bedingung'
}

function unknown(
  { definition, fields }: Outline,
  subject: string,
  name: string,
  known: readonly FieldPlace[],
): string {
  const isThere = `${subject} fragt nach „${name}“. Eine Frage mit dieser Kennung gibt es nicht.`
  if (Object.hasOwn(definition.conditions, name))
    return `${isThere} „${name}“ ist eine Bedingung: Bitte ohne „var“ einsetzen, wo sie gebraucht wird.`
  const ids = [...known, ...fields.filter(({ field }) => hasAnswer(field))].map(({ field }) => field.id)
  const nearest = nearestName(name, ids)
  return nearest === undefined
    ? `${isThere} Bitte die Kennung („id“) einer Frage eintragen, die davor steht.`
    : `${isThere} Meinten Sie „${nearest}“?`
}

function notInRow(
  subject: string,
  { name, list, outside }: Extract<Fault, { readonly is: 'not-in-row' }>,
): string {
  if (outside)
    return `${subject} sieht in die Einträge von ${nameOf(list)}. Dort gibt es nur deren Fragen, nicht ${nameOf(outside)}. Bitte diese Frage außerhalb davon prüfen.`
  const ids = list.fields.map(({ field }) => field.id)
  const nearest = nearestName(name, ids)
  const there = `In den Einträgen von ${nameOf(list)} gibt es keine Frage „${name}“.`
  return nearest === undefined
    ? `${there} Es gibt: ${listed(ids.map((id) => `„${id}“`))}.`
    : `${there} Meinten Sie „${nearest}“?`
}

function later(outline: Outline, clause: Clause, place: FieldPlace): string {
  const subject = subjectOf(clause)
  if (clause.owner === place)
    return `${subject} fragt nach der Antwort auf die Frage, zu der sie selbst gehört. Bitte eine Frage eintragen, die davor steht.`
  const circle = circleThrough(outline, clause, place)
  if (circle?.length === 2)
    return `${upperFirst(listed(circle))} hängen im Kreis voneinander ab: Beide müssten vor dem anderen kommen. Bitte eine der beiden Bedingungen ändern.`
  if (circle)
    return `${[...circle, circle[0] ?? ''].map(upperFirst).join(' → ')}: Das hängt im Kreis voneinander ab. Bitte eine dieser Bedingungen ändern.`
  return `${subject} fragt nach ${nameOf(place)}. Diese Frage kommt erst später. ${subject} kann nur von dem abhängen, was davor gefragt wurde: Bitte die Frage nach vorn rücken oder hier etwas anderes fragen.`
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function partsListed({ field, fields }: FieldPlace): string {
  const ids = isComposite(field) ? partsOf(field).map(({ id }) => id) : fields.map((inner) => inner.field.id)
  return listed(ids.map((id) => `„${id}“`))
}
