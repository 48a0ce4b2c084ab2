import type { FormRelease } from '../../../widgets/contract/release.ts'
import { berlinTime } from '../../../widgets/contract/opening/berlin-time.ts'
import { longDate } from '../../../widgets/messages/opening/long-date.ts'
import { html } from '../../plain-form/html.ts'
import { paperForm } from '../../plain-form/paper/paper-form.ts'
import type { Basis } from './state/basis.ts'

/** The paper version of a form as a document of its own. Everything in it is escaped. */
export const paperPage = (release: FormRelease, { site, sampleNotice }: Basis, stylesheet: string): string =>
  html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <title>${release.definition.title.de}</title>
        <link rel="stylesheet" href="${stylesheet}" />
      </head>
      <body>
        ${paperForm(release, { date: longDate(berlinTime(new Date()).date), site, sampleNotice })}
      </body>
    </html>`.toString()
