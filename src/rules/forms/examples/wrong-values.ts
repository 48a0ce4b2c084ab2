import type { Field } from '../../../../widgets/contract/field.ts'

/** A wrong answer and what is wrong about it. */
export interface WrongValue {
  readonly is: 'impossible' | 'beyond'
  readonly answer: string | number | readonly string[]
}

/** Answers that a question does not take. What it does take is sorted out by the engine. */
export function wrongValues(field: Field): readonly WrongValue[] {
  const impossible = (...answers: (string | readonly string[])[]) =>
    answers.map((answer): WrongValue => ({ is: 'impossible', answer }))
  const beyond = (...answers: (string | number)[]) =>
    answers.map((answer): WrongValue => ({ is: 'beyond', answer }))
  switch (field.kind) {
    case 'text':
      return [
        ...(field.pattern ? impossible('???') : []),
        ...(field.charset === 'name' ? impossible('М. Müller') : []),
        ...(field.minLength === undefined ? [] : beyond('x')),
        ...(field.maxLength === undefined
          ? []
          : beyond(
              'lang '
                .repeat(field.maxLength)
                .slice(0, field.maxLength + 1)
                .trim()
                .padEnd(field.maxLength + 1, 'g'),
            )),
      ]
    case 'textarea':
      return (field.maxLength ?? 0) > 0 && (field.maxLength ?? 0) <= 500
        ? beyond(
            'zu lang '
              .repeat(field.maxLength ?? 0)
              .slice(0, (field.maxLength ?? 0) + 1)
              .trim()
              .padEnd((field.maxLength ?? 0) + 1, 'g'),
          )
        : []
    case 'integer':
      return [...limits(field, 1).flatMap((limit) => beyond(limit)), ...impossible('ein paar', '3,5')]
    case 'decimal':
      return [...limits(field, 1).flatMap((limit) => beyond(limit)), ...impossible('ungefähr zehn')]
    case 'money':
      return [...limits(field, 100).flatMap((limit) => beyond(limit)), ...impossible('viel', '12,345')]
    case 'date':
      return [...impossible('31.02.2026', 'übermorgen'), ...beyond('2199-01-07', '1850-01-01', '2025-06-01')]
    case 'partial-date':
      return [...impossible('irgendwann im Mai'), ...beyond('2199', '1850')]
    case 'time':
      return impossible('25:10', 'gegen Abend')
    case 'email':
      return impossible('maria.huber(at)example.org', 'keine')
    case 'phone':
      return impossible('morgen', '12')
    case 'choice':
      return impossible('gibt-es-nicht', 'weiss-nicht')
    case 'choices':
      return impossible(['gibt-es-nicht'], ['weiss-nicht'])
    case 'boolean':
      return impossible('vielleicht', 'manchmal')
    case 'place':
      return impossible('atlantis', 'entenhausen')
    case 'country':
      return impossible('ZZ', 'Bayern')
    case 'iban':
      return impossible('DE00000000000000000000', 'DE12 3456', 'Sparbuch')
    case 'tax-id':
      return impossible('99999000000', '12345')
    case 'licence-plate':
      return impossible('SONAB123', 'ohne')
    case 'consent':
      return impossible('nein', 'vielleicht')
    case 'file':
    case 'info':
    case 'computed':
    case 'address':
    case 'person':
    case 'organisation':
    case 'bank-account':
    case 'group':
      return []
  }
}

const limits = (
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  step: number,
): number[] => [...(max === undefined ? [] : [max + step]), ...(min === undefined ? [] : [min - step])]
