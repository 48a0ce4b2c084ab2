import type { Kind } from './kind.ts'
import { coreKinds, kindName, type Kinds, type Question } from './kinds.ts'
import { file } from './kinds/file.ts'
import { name } from './kinds/name.ts'
import { specialKinds } from './special-kinds.ts'

/** Every kind of question, for programs that need not save bytes. */
export const allKinds = { ...coreKinds, ...specialKinds, file, name } satisfies Kinds

/** How a question of this kind is read and written. */
export const kindOf = (field: Question): Kind<Question> =>
  allKinds[kindName(field) as Question['kind']] as unknown as Kind<Question>
