import * as v from 'valibot'
import type { Catalogue } from '../../../../src/model/catalogue.ts'
import { Service } from '../../../../src/model/service.ts'
import { fold } from '../../../../widgets/contract/fold.ts'
import { Choices } from '../../../property/generate/choices.ts'
import { type Action, allActions, allGroups, allSubjects, type Group, type Subject } from './parse-words.ts'
import { saySituation } from './situations.ts'

/** Synonyms and situations of each service: about as many as the county's own have. */
const SYNONYMS = 8
const SITUATIONS = 20

/** Of a hundred services, those that are for one group only. */
const GROUPED = 60

/** How often a subject meets an action: for everybody, or for different groups. */
const ROUNDS = 4

/**
 * A county's catalogue with services of other authorities added, until there are so many. They are the same for the same
 * seed, and those of a smaller number are part of those of a larger one.
 *
 * @param count Services in all.
 * @throws {Error} where there are not so many titles.
 */
export function withGenerated(catalogue: Catalogue, count: number, seed: number): Catalogue {
  const choices = Choices.seeded(seed)
  const services = new Map(catalogue.services)
  const titles = new Set([...services.values()].map(({ title }) => title))
  const offices = [...catalogue.offices.keys()]
  const topics = [...catalogue.topics.keys()]
  for (const [subject, action] of Array.from({ length: ROUNDS }, () => pairs(choices)).flat()) {
    if (services.size >= count) break
    const group = choices.maybe(GROUPED, () => choices.one(allGroups))
    const title = [action.title.replace('$', subject.name), group?.name].filter(Boolean).join(' ')
    const slug = slugOf(title)
    if (title.length > 80 || titles.has(title) || services.has(slug)) continue
    titles.add(title)
    const texts = textsOf(choices, { subject, action, group }, title)
    services.set(slug, serviceWith(texts, choices.one(offices), choices.one(topics)))
  }
  if (services.size < count) throw new Error(`There are only ${services.size} services, not ${count}.`)
  return { ...catalogue, services }
}

/** Every subject with every action that fits it, in an order that takes subjects and actions from everywhere. */
const pairs = (choices: Choices): readonly (readonly [Subject, Action])[] =>
  choices.shuffled(
    allSubjects.flatMap((subject) =>
      allActions
        .filter(({ only }) => only === undefined || subject.kinds.some((kind) => kind === only))
        .map((action) => [subject, action] as const),
    ),
  )

interface Parts {
  readonly subject: Subject
  readonly action: Action
  readonly group: Group | undefined
}

type Texts = Pick<Service, 'title' | 'summary' | 'synonyms' | 'situations'>

function textsOf(choices: Choices, parts: Parts, title: string): Texts {
  const { subject, action, group } = parts
  const [first, second, third] = subject.synonyms
  const synonyms = [
    first,
    second,
    third,
    `${subject.name} ${action.nouns[0] ?? ''}`,
    `${first} ${action.nouns[1] ?? ''}`,
    `${choices.one(subject.authorityWords)} ${subject.name}`,
    group ? `${subject.name} ${choices.one(group.words)}` : `${second} ${action.nouns[0] ?? ''}`,
    `${third} ${choices.one(subject.context)}`,
  ]
  return {
    title,
    summary: summaryOf(choices, parts),
    synonyms: synonyms.slice(0, SYNONYMS),
    situations: Array.from({ length: SITUATIONS }, (_, number) => saySituation(choices, parts, number)),
  }
}

function summaryOf(choices: Choices, { subject, action, group }: Parts): string {
  const [noun = ''] = action.nouns
  const name = `${subject.name}${group ? ` ${group.name}` : ''}`
  const sentences = [
    `${noun}: Hier lesen Sie, was Sie für „${name}“ brauchen und wie lange es dauert. Zuständig: ${subject.authority}.`,
    `Es geht um ${subject.synonyms[0]} und ${subject.synonyms[1]}. Zuständig: ${subject.authority}.`,
    `„${name}“ gehört zum Bereich ${subject.authority}. Dort erfahren Sie, was bei ${noun} gilt.`,
  ]
  const fitting = sentences.filter(({ length }) => length >= 50 && length <= 160)
  return fitting.length > 0
    ? choices.one(fitting)
    : `${noun}: Hier lesen Sie, wie es geht. Zuständig: ${subject.authority}.`
}

/** Words that a slug may hold, and no more than one hyphen between them. */
const slugOf = (title: string): string => (fold(title).match(/[a-z\d]+/gu) ?? []).join('-')

function serviceWith(texts: Texts, office: string, topic: string): Service {
  const law = {
    title: 'Verwaltungsverfahrensgesetz (VwVfG)',
    url: 'https://www.gesetze-im-internet.de/vwvfg/',
  }
  return v.parse(Service, {
    ...texts,
    office,
    audience: ['citizen'],
    topics: [topic],
    requirements: [],
    documents: [],
    steps: [],
    legalBasis: [law],
    online: { kind: 'none' },
    sources: [law],
  })
}
