import { bundledSite } from './bundled-site.ts'
import { copiedSite } from './copied-site.ts'
import { formInPage } from './host-page.ts'
import { formioForm } from './peers/formio.form.ts'
import { govukPage } from './peers/govuk.page.ts'
import { jsfeForm } from './peers/jsfe.form.ts'
import { jsonFormsForm } from './peers/json-forms.form.ts'
import { openFormsBackend, openFormsStart } from './peers/open-forms.backend.ts'
import { openFormsPage } from './peers/open-forms.page.ts'
import type { Peer } from './peers/peer.ts'
import { surveyJsForm } from './peers/survey-js.form.ts'

/** The other systems. Where there are two documented ways to use one, the one with fewer bytes. */
export const peers: readonly Peer[] = [
  {
    name: 'GOV.UK Frontend',
    package: 'govuk-frontend',
    note: 'looks only: steps, checks and sending are left to a server',
    site: (folder) =>
      copiedSite(
        ['govuk-frontend.min.css', 'govuk-frontend.min.js'].map(
          (file) => `govuk-frontend/dist/govuk/${file}`,
        ),
        govukPage,
        folder,
      ),
  },
  {
    name: 'jsfe Shoelace',
    package: '@jsfe/shoelace',
    note: 'neither steps nor conditions: the page does both',
    site: (folder) => bundledSite('jsfe', jsfeForm, folder),
  },
  {
    name: 'JSON Forms',
    package: '@jsonforms/core',
    note: 'with React and vanilla renderers: no stylesheet, tabs for steps, English messages',
    site: (folder) => bundledSite('json-forms', jsonFormsForm, folder),
  },
  {
    name: 'SurveyJS',
    package: 'survey-core',
    site: (folder) => bundledSite('survey-js', surveyJsForm, folder),
  },
  {
    name: 'Form.io',
    package: '@formio/js',
    note: 'without Bootstrap and icons, which its templates expect; English messages',
    site: (folder) =>
      copiedSite(
        ['formio.form.min.css', 'formio.form.min.js'].map((file) => `@formio/js/dist/${file}`),
        {
          head: `<link rel="stylesheet" href="/formio.form.min.css">
<script src="/formio.form.min.js"></script>`,
          body: `${formInPage(formioForm)}
<div id="place"></div>
<script>
Formio.createForm(document.getElementById('place'), JSON.parse(document.getElementById('form').textContent))
</script>`,
        },
        folder,
      ),
  },
  {
    name: 'Open Forms SDK',
    package: '@open-formulieren/sdk',
    note: 'new renderer (it fetches the old one, too), against a stand-in for its server; no design tokens, Dutch messages',
    site: (folder) => copiedSite(['@open-formulieren/sdk/dist'], openFormsPage, folder),
    backend: openFormsBackend,
    start: openFormsStart,
  },
]
