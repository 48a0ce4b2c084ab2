import { type Context, Hono } from 'hono'
import { wording } from '../wording.ts'
import { openFormsSteps } from './open-forms.form.ts'

/** Label of the button to the first question. */
export const openFormsStart = 'Beginnen'

const text = (value: string) => ({ value, resolved: value })
const api = (context: Context): string => new URL('/api/v2/', context.req.url).href

const form = (context: Context) => ({
  uuid: 'zehn-fragen',
  slug: 'zehn-fragen',
  name: wording.title,
  url: `${api(context)}forms/zehn-fragen`,
  active: true,
  newRendererEnabled: true,
  loginRequired: false,
  loginOptions: [],
  cosignLoginOptions: [],
  cosignHasLinkInEmail: false,
  autoLoginAuthenticationBackend: '',
  translationEnabled: false,
  maintenanceMode: false,
  paymentRequired: false,
  suspensionAllowed: false,
  submissionAllowed: 'yes',
  submissionLimitReached: false,
  submissionStatementsConfiguration: [],
  submissionReportDownloadLinkTitle: '',
  sendConfirmationEmail: false,
  displayMainWebsiteLink: false,
  requiredFieldsWithAsterisk: true,
  resumeLinkLifetime: 7,
  hideNonApplicableSteps: false,
  showProgressIndicator: true,
  showSummaryProgress: false,
  introductionPageContent: '',
  explanationTemplate: '',
  appointmentOptions: { isAppointment: false, supportsMultipleProducts: null },
  literals: {
    beginText: text(openFormsStart),
    changeText: text('Ändern'),
    confirmText: text('Absenden'),
    previousText: text('Zurück'),
  },
  steps: openFormsSteps.map((_components, index) => ({
    uuid: `step-${index}`,
    slug: `step-${index}`,
    formDefinition: wording.steps[index],
    index,
    literals: { previousText: text('Zurück'), saveText: text('Speichern'), nextText: text('Weiter') },
    url: `${api(context)}forms/zehn-fragen/steps/step-${index}`,
  })),
})

const submission = (context: Context) => ({
  id: 'one',
  url: `${api(context)}submissions/one`,
  form: `${api(context)}forms/zehn-fragen`,
  formUrl: new URL('/', context.req.url).href,
  initialDataReference: '',
  submissionAllowed: 'yes',
  isAuthenticated: false,
  payment: { isRequired: false, amount: null, hasPaid: false },
  steps: openFormsSteps.map((_components, index) => ({
    id: `step-${index}`,
    name: wording.steps[index],
    url: `${api(context)}submissions/one/steps/step-${index}`,
    formStep: `${api(context)}forms/zehn-fragen/steps/step-${index}`,
    isApplicable: true,
    completed: false,
    canSubmit: true,
  })),
})

const step = (index: number) => ({
  id: `step-${index}`,
  slug: `step-${index}`,
  formStep: { index, configuration: { type: 'form', components: openFormsSteps[index] } },
  data: null,
  isApplicable: true,
  completed: false,
  canSubmit: true,
})

/**
 * As much of an Open Forms server as its SDK asks for up to the first question.
 *
 * @see its API specification, version 2
 */
export const openFormsBackend = new Hono()
  .basePath('/api/v2')
  .get('/forms/:form', (context) => context.json(form(context)))
  .get('/i18n/formio/:language', (context) => context.json({}))
  .get('/analytics/analytics-tools-config-info', (context) =>
    context.json({ enableGovmetricAnalytics: false }),
  )
  .post('/submissions', (context) => context.json(submission(context), 201))
  .get('/submissions/:id', (context) => context.json(submission(context)))
  .get('/submissions/:id/steps/:step', (context) =>
    context.json(step(Number(context.req.param('step').at(-1)))),
  )
  .post('/submissions/:id/steps/:step/_check-logic', (context) =>
    context.json({ submission: submission(context), step: step(Number(context.req.param('step').at(-1))) }),
  )
