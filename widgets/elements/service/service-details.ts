import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { PublishedItem, PublishedService } from '../../contract/published.ts'
import { heading } from '../heading.ts'
import type { ServiceView } from './service-view.ts'

type Part = TemplateResult | typeof nothing

/** The structured part of a service, in the order people need it. What an editor left out is left out. */
export function serviceDetails(service: PublishedService, view: ServiceView): readonly Part[] {
  const { texts } = view
  const { requirements, documents, steps, deadlines, fees, notes, legalBasis, remedy } = service
  const part = <T>(
    title: string,
    items: readonly T[],
    show: (items: readonly T[]) => TemplateResult,
  ): Part => (items.length > 0 ? html`${heading(view.level + 1, title)}${show(items)}` : nothing)
  const texted = (items: readonly string[]) => html`${items.map((text) => html`<p lang="de">${text}</p>`)}`
  return [
    part(texts.requirements, requirements, list),
    part(texts.documents, documents, (items) => list(items.map(document))),
    part(texts.steps, steps, stepList),
    part(texts.deadlines, deadlines, (items) =>
      pairs(texts.deadlines, [texts.deadlineFor, texts.deadline], items),
    ),
    part(texts.fees, fees, (items) => pairs(texts.fees, [texts.feeFor, texts.amount], items)),
    part(texts.notes, notes, texted),
    part(texts.legalBasis, legalBasis, (laws) =>
      list(laws.map(({ title, url }) => html`<a href=${url}>${title}</a>`)),
    ),
    part(texts.remedy, remedy ? [remedy] : [], texted),
  ]
}

const list = (items: readonly unknown[]): TemplateResult =>
  html`<ul lang="de">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`

const document = ({ what, detail }: PublishedItem): unknown =>
  detail ? html`${what}, <span class="muted">${detail}</span>` : what

const stepList = (steps: readonly PublishedItem[]): TemplateResult =>
  html`<ol class="steps" lang="de">
    ${steps.map(
      ({ what, detail }) =>
        html`<li><strong>${what}</strong>${detail ? html`<p>${detail}</p>` : nothing}</li>`,
    )}
  </ol>`

const pairs = (
  name: string,
  [first, second]: readonly [string, string],
  items: readonly PublishedItem[],
): TemplateResult =>
  html`<table>
    <caption class="hidden">
      ${name}
    </caption>
    <thead>
      <tr>
        <th scope="col">${first}</th>
        <th scope="col">${second}</th>
      </tr>
    </thead>
    <tbody lang="de">
      ${items.map(
        ({ what, detail }) =>
          html`<tr>
            <th scope="row">${what}</th>
            <td>${detail}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
