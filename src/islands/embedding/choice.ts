import type { Audience } from '../../model/primitives.ts'
import type { Tag } from './tags.ts'
import { countyTheme, type Theme } from './theme.ts'

/** What somebody has chosen to embed, and how. An empty text is: nothing chosen. */
export interface EmbedChoice {
  readonly tag: Tag
  readonly form: string
  readonly service: string
  readonly office: string
  readonly topic: string
  readonly place: string
  readonly audience: '' | Audience
  readonly onlineOnly: boolean
  /** The whole text of a service instead of its card. */
  readonly isFull: boolean
  /** What the search finds is shown in place. */
  readonly opensHere: boolean
  /** Only applications that still wait. */
  readonly onlyWaiting: boolean
  /** Empty: as the page around it says. */
  readonly language: '' | 'de' | 'en'
  /** One version for ever, pinned by SRI, instead of the newest. */
  readonly isPinned: boolean
  /** The form stands in a frame of the county's site. */
  readonly isFramed: boolean
  /** The webmaster serves the worker file that makes the form load without a network. */
  readonly hasWorker: boolean
  /** Of its title among the page's headings, 1 to 6. */
  readonly level: number
  readonly theme: Theme
}

export const noChoice: EmbedChoice = {
  tag: 'amt-form',
  form: '',
  service: '',
  office: '',
  topic: '',
  place: '',
  audience: '',
  onlineOnly: false,
  isFull: false,
  opensHere: false,
  onlyWaiting: false,
  language: '',
  isPinned: false,
  isFramed: false,
  hasWorker: false,
  level: 2,
  theme: countyTheme,
}

/** The form in a frame: the snippet is an `<iframe>` then. */
export const isFrame = ({ tag, isFramed }: EmbedChoice): boolean => tag === 'amt-form' && isFramed
