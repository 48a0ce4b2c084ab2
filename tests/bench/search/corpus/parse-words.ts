import { actions } from './actions.ts'
import { groups } from './groups.ts'
import { subjectsOfLandAndTransport } from './subjects-land.ts'
import { subjectsOfMoney } from './subjects-money.ts'
import { subjectsOfState } from './subjects-state.ts'
import { subjectsOfWorkAndLaw } from './subjects-work.ts'

/** What an authority has to do with. */
export interface Subject {
  readonly name: string
  readonly synonyms: readonly [string, string, string]
  /** Words that come up with it. */
  readonly context: readonly string[]
  readonly authority: string
  /** What people call the authority. */
  readonly authorityWords: readonly string[]
  readonly kinds: readonly Kind[]
}

/** What a subject may be, as far as it decides what can be done with it. */
type Kind = 'Geld' | 'Papier'

/** What people do with a subject. */
export interface Action {
  /** `$` stands for the subject. */
  readonly title: string
  readonly nouns: readonly string[]
  /** What they say before they know the word. */
  readonly says: readonly string[]
  /** With what it is done; with anything where left out. */
  readonly only: string | undefined
}

/** For whom or when. */
export interface Group {
  readonly name: string
  readonly words: readonly string[]
}

/** Words by which one knows what a subject is. */
const kindWords: Readonly<Record<Kind, RegExp>> = {
  Geld: /geld|rente|steuer|beitrag|zuschuss|förder|prämie|kosten|gebühr|zulage|entschädigung|beihilfe|stipendi|kredit|schuld|maut|zahlung|kurtaxe|unterhalt|freibetrag/iu,
  Papier:
    /ausweis|schein|bescheinigung|urkunde|zeugnis|karte|pass\b|lizenz|register|buch|auszug|nachweis|bescheid|patent|vertrag|nummer|testament|genehmigung|erlaubnis|zulassung/iu,
}

const linesOf = (text: string): readonly string[] => text.trim().split('\n')

const columnsOf = (line: string): readonly string[] => line.split('|').map((column) => column.trim())

const listOf = (text = ''): readonly string[] => text.split(',').map((entry) => entry.trim())

export const allActions: readonly Action[] = linesOf(actions).map((line) => {
  const [title = '', nouns, says, only] = columnsOf(line)
  return { title, nouns: listOf(nouns), says: listOf(says), only }
})

export const allGroups: readonly Group[] = linesOf(groups).map((line) => {
  const [name = '', words] = columnsOf(line)
  return { name, words: listOf(words) }
})

export const allSubjects: readonly Subject[] = [
  subjectsOfMoney,
  subjectsOfWorkAndLaw,
  subjectsOfLandAndTransport,
  subjectsOfState,
].flatMap(subjectsIn)

/** A line with `#` names the authority of those below it. */
function subjectsIn(text: string): Subject[] {
  let authority = ''
  let authorityWords: readonly string[] = []
  return linesOf(text).flatMap((line) => {
    if (line.startsWith('# ')) {
      const [name = '', words] = line.slice(2).split(':')
      authority = name
      authorityWords = listOf(words)
      return []
    }
    const [name = '', synonyms, context] = columnsOf(line)
    const [first = '', second = '', third = ''] = listOf(synonyms)
    const kinds = (Object.keys(kindWords) as Kind[]).filter((kind) =>
      kindWords[kind].test(`${name} ${synonyms ?? ''}`),
    )
    return [
      { name, synonyms: [first, second, third], context: listOf(context), authority, authorityWords, kinds },
    ]
  })
}
