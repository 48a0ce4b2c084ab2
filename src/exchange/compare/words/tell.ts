import type { Telling, Told } from './telling.ts'
import { tellAdd, tellMove, tellRemove } from './tell-place.ts'
import { tellKey } from './tell-key.ts'

/** Says in German what an operation does. */
export function tell({ operation, ...forms }: Told): Telling {
  switch (operation.do) {
    case 'add':
      return tellAdd({ operation, ...forms })
    case 'move':
      return tellMove({ operation, ...forms })
    case 'remove':
      return operation.key === undefined
        ? tellRemove({ operation, ...forms })
        : tellKey({ operation, ...forms })
    case 'set':
      return tellKey({ operation, ...forms })
  }
}
