import { addDays } from '../../widgets/contract/opening/berlin-time.ts'
import type { County, Notice } from './county.ts'

/** Days before it begins that a notice is shown. */
const ahead = 14

/** Notices that are shown on a day: from two weeks before they begin until they are over. */
const shownOn = ({ notices }: Pick<County, 'notices'>, today: string): Notice[] =>
  notices.filter(({ from, to }) => addDays(from, -ahead) <= today && today <= to)

/** Notices that everybody has to know. */
export const noticesForAll = (county: Pick<County, 'notices'>, today: string): Notice[] =>
  shownOn(county, today).filter(({ offices, services }) => offices.length + services.length === 0)

/** Notices of an office or a service. */
export const noticesAbout = (
  county: Pick<County, 'notices'>,
  today: string,
  about: { readonly office: string; readonly service?: string },
): Notice[] =>
  shownOn(county, today).filter(
    ({ offices, services }) =>
      offices.includes(about.office) || (about.service !== undefined && services.includes(about.service)),
  )
