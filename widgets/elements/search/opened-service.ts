import type { TemplateResult } from 'lit/html.js'
import type { PublishedService } from '../../contract/published.ts'
import { serviceSheet } from '../../theme/service-sheet.ts'
import { fullService } from '../service/full-service.ts'
import { serviceView } from '../service/service-view.ts'
import type { SearchUi } from './search-ui.ts'

/** The look of a service in full. */
export const sheet = serviceSheet

/** A service that was found, in full: fetched by whoever opens the first one. */
export const openedService = (
  service: PublishedService,
  language: 'de' | 'en',
  { level, address }: SearchUi,
): TemplateResult => fullService(service, serviceView(language, level, address))
