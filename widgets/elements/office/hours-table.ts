import { html, nothing, type TemplateResult } from 'lit/html.js'
import { type OfficeHours, type Weekday, weekdays } from '../../contract/opening/office-hours.ts'
import type { CardTexts } from '../../messages/cards/card-texts.ts'
import { clockTime } from '../../messages/opening/clock-time.ts'
import { weekdayName } from '../../messages/opening/weekday-name.ts'

/** The usual week, today marked. */
export const hoursTable = (
  hours: OfficeHours,
  today: Weekday,
  texts: CardTexts,
  language: string,
): TemplateResult =>
  html`<table>
    <caption class="hidden">
      ${texts.hours}
    </caption>
    <tbody>
      ${weekdays.map(
        (day) =>
          html`<tr aria-current=${day === today ? 'date' : nothing}>
            <th scope="row">${weekdayName(day, language)}</th>
            <td>
              ${
                hours[day].length === 0
                  ? texts.closed
                  : hours[day].map(
                      ({ from, to, note }) =>
                        html`<span
                          >${texts.time(clockTime(from), clockTime(to))}${note ? ` (${note})` : ''}</span
                        >`,
                    )
              }
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
