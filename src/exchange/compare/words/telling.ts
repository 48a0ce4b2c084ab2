import type { Operation } from '../../overlay/operation.ts'
import type { Change } from '../change.ts'
import type { SpokenForm } from './form-words.ts'

/** What is said of an operation. */
export type Telling = Pick<Change, 'kind' | 'words' | 'text'>

/** An operation and the form before and after it. */
export interface Told<O extends Operation = Operation> {
  readonly operation: O
  readonly before: SpokenForm
  readonly after: SpokenForm
}
