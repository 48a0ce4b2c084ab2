import { formIndexPath } from '../../widgets/contract/form-index.ts'

/** Where pages, forms and keys that were opened once are kept. */
export const keptCache = 'amt-kept'

/**
 * Everything of the site but what must be true at this moment: the intake's answers, and which forms are open. That no
 * list of forms can be had is also how delivery knows that there is no network.
 */
export const isKeepable = ({ pathname }: URL): boolean =>
  !pathname.startsWith('/api/') && pathname !== `/${formIndexPath}`
