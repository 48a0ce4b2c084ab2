// Entry for SurveyJS: https://surveyjs.io/form-library/documentation/get-started-html-css-javascript
import 'survey-core/survey-core.fontless.min.css'
import 'survey-core/i18n/german'
import { Model } from 'survey-core'
import 'survey-js-ui'
import { formInPage, place } from './form-in-page.ts'

const survey = new Model(formInPage())
survey.locale = 'de'
survey.onComplete.add(({ data }: { data: unknown }) => {
  void fetch('/senden', { method: 'POST', body: JSON.stringify(data) })
})
survey.render(place())
