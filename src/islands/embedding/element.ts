import { type EmbedChoice, noChoice } from './choice.ts'
import type { EmbedFacts } from './facts.ts'
import { tagFacts } from './tags.ts'

/** An attribute; `true` where it has no value. */
export type Attribute = readonly [name: string, value: string | true]

/** What still has to be chosen before there is anything to copy. */
export const isComplete = (choice: EmbedChoice): boolean => {
  const { needs } = tagFacts[choice.tag]
  return needs === undefined || needs.some((name) => choice[name] !== '')
}

/** The attributes of the chosen element, in the order one reads them. Only what differs from its default. */
export function attributesOf(
  choice: EmbedChoice,
  { trust }: Pick<EmbedFacts, 'trust'>,
): readonly Attribute[] {
  const level: readonly Attribute[] =
    choice.level === noChoice.level ? [] : [['heading-level', String(choice.level)]]
  const language: readonly Attribute[] = choice.language ? [['lang', choice.language]] : []
  const named = (
    name: 'form' | 'service' | 'office' | 'topic' | 'place' | 'audience',
  ): readonly Attribute[] => (choice[name] ? [[name, choice[name]]] : [])
  const when = (isSo: boolean, ...attribute: Attribute): readonly Attribute[] => (isSo ? [attribute] : [])
  const own = (): readonly Attribute[] => {
    switch (choice.tag) {
      case 'amt-form':
        return [
          ...named('form'),
          ...when(trust !== '', 'trust', trust),
          ...when(choice.hasWorker, 'worker', '/amt-worker.js'),
        ]
      case 'amt-search':
        return [...when(choice.opensHere, 'open', 'here'), ...named('place')]
      case 'amt-service':
        return [...named('service'), ...when(choice.isFull, 'view', 'full')]
      case 'amt-office':
        return named('office')
      case 'amt-services':
        return [
          ...named('topic'),
          ...named('office'),
          ...named('audience'),
          ...named('place'),
          ...when(choice.onlineOnly, 'online', true),
        ]
      case 'amt-feedback':
        return choice.service ? named('service') : named('office')
      case 'amt-outbox':
        return when(choice.onlyWaiting, 'only', 'waiting')
    }
  }
  return [...own(), ...level, ...language]
}
