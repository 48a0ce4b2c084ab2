import { requests, wording } from '../wording.ts'

const input = (id: string, label: string, attributes: string): string => `
<div class="govuk-form-group">
  <label class="govuk-label" for="${id}">${label}</label>
  <input class="govuk-input" id="${id}" name="${id}" ${attributes}>
</div>`

const radio = ([value, label]: readonly [string, string]): string => `
<div class="govuk-radios__item">
  <input class="govuk-radios__input" id="${value}" name="request" type="radio" value="${value}" ${value === 'order' ? 'data-aria-controls="number-group"' : ''}>
  <label class="govuk-label govuk-radios__label" for="${value}">${label}</label>
</div>
${value === 'order' ? `<div class="govuk-radios__conditional govuk-radios__conditional--hidden" id="number-group">${input('number', wording.number, 'type="text" inputmode="numeric"')}</div>` : ''}`

const birthdayPart = (id: string, label: string): string => `
<div class="govuk-date-input__item">${input(`birthday-${id}`, label, 'type="text" inputmode="numeric"')}</div>`

/** The first step as a server with the GOV.UK design system sends it. The second would be a page of its own. */
export const govukPage = {
  head: `<link rel="stylesheet" href="/govuk-frontend.min.css">
<script type="module">import { initAll } from '/govuk-frontend.min.js'; initAll()</script>`,
  body: `<script>document.body.className = 'govuk-frontend-supported js-enabled'</script>
<form action="/senden" method="post" novalidate>
<h2 class="govuk-heading-l">${wording.steps[0]}</h2>
${input('name', wording.name, 'type="text" autocomplete="name" spellcheck="false"')}
${input('email', wording.email, 'type="email" autocomplete="email" spellcheck="false"')}
${input('phone', wording.phone, 'type="tel" autocomplete="tel"')}
<fieldset class="govuk-fieldset">
  <legend class="govuk-fieldset__legend">${wording.birthday}</legend>
  <div class="govuk-date-input">${birthdayPart('day', 'Tag')}${birthdayPart('month', 'Monat')}${birthdayPart('year', 'Jahr')}</div>
</fieldset>
<fieldset class="govuk-fieldset">
  <legend class="govuk-fieldset__legend">${wording.request}</legend>
  <div class="govuk-radios" data-module="govuk-radios">${requests.map(radio).join('')}</div>
</fieldset>
<button type="submit" class="govuk-button" data-module="govuk-button">Weiter</button>
</form>`,
}
