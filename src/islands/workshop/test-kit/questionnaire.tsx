import { statements, steps } from './statements.ts'

/** Five statements and what was hardest: what a person fills in alone, at the end. */
export function Questionnaire({ person }: { readonly person: number }) {
  return (
    <section class="script-page">
      <p class="script-page__kind">Fragebogen für die Testperson</p>
      <h3>Wie war es für Sie? (Person {person})</h3>
      <p>Bitte kreuzen Sie in jeder Zeile ein Kästchen an. Es gibt keine falschen Antworten.</p>
      <table class="script-scale">
        <thead>
          <tr>
            <th scope="col">Aussage</th>
            {steps.map((step) => (
              <th scope="col" key={step}>
                {step}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statements.map(({ id, text }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              {steps.map((step, index) => (
                <td key={step}>
                  <span class="script-box">{index + 1}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h4>Was war am schwersten?</h4>
      <div class="script-lines script-lines--long" aria-hidden="true" />
      <p>Vielen Dank!</p>
    </section>
  )
}
