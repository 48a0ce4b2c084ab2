import type { Catalogue } from '../../model/catalogue.ts'
import { type Html, html } from '../../plain-form/html.ts'
import type { Judged } from '../../search/evaluate.ts'
import type { SearchReport, UnaskedService } from '../../search/report.ts'

/** Words listed at most: the rest stands in single queries. */
const WORDS = 80

/** The report on the search as a page for editors: whole in one file, to be opened from the disk. */
export function reportPage(report: SearchReport, { services, county }: Catalogue): string {
  const title = (slug: string) => services.get(slug)?.title ?? slug
  const { figures, missed, late, unasked, unknown } = report
  return html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Suchbericht – ${county.name}</title>
        <style>
          ${styles}
        </style>
      </head>
      <body>
        <main>
          <h1>Was die Suche gut und schlecht findet</h1>
          <p>
            ${figures.queries} Anfragen. Bei jeder steht fest, welche Leistung gemeint ist. So oft stand sie
            ganz oben oder unter den ersten drei:
          </p>
          ${bar('Ganz oben', figures['success@1'])} ${bar('Unter den ersten drei', figures['success@3'])}
          <h2>Nicht unter den ersten drei (${missed.length})</h2>
          <p>
            Was fehlt der gemeinten Leistung: ein Wort unter <code>synonyms</code>, eine Situation? Gilt das
            Wort für viele Leistungen, gehört es nach <code>content/search/</code>. Nehmen Sie nicht die
            Anfrage selbst auf, sondern das, was andere ebenso sagen würden.
          </p>
          ${table(missed, title)}
          <h2>Nur an zweiter oder dritter Stelle (${late.length})</h2>
          <details>
            <summary>Zeigen</summary>
            ${table(late, title)}
          </details>
          <h2>Wörter, die die Suche nicht kennt (${unknown.length})</h2>
          <p>Tippfehler darunter versteht sie meist trotzdem. Die häufigsten zuerst:</p>
          <p class="words">
            ${unknown.slice(0, WORDS).map(([word, times]) => html`<span>${word}${times > 1 && ` (${times})`}</span> `)}
          </p>
          <h2>Leistungen, nach denen keine Anfrage fragt (${unasked.length})</h2>
          ${unaskedList(unasked)}
        </main>
      </body>
    </html>`.toString()
}

const bar = (label: string, share: number): Html => {
  const percent = `${Math.round(share * 1000) / 10} %`
  return html`<p class="figure">
    <span>${label}: <strong>${percent.replace('.', ',')}</strong></span>
    <meter min="0" max="1" low="0.85" high="0.95" optimum="1" value="${share}">${percent}</meter>
  </p>`
}

const table = (rows: readonly Judged[], title: (slug: string) => string): Html =>
  rows.length === 0
    ? html`<p>Keine.</p>`
    : html`<div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Anfrage</th>
              <th scope="col">Gemeint</th>
              <th scope="col">Platz</th>
              <th scope="col">Oben stand</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ query, slugs, place, shown }) =>
                html`<tr>
                  <th scope="row">${query}</th>
                  <td>${slugs.map(title).join(' oder ')}</td>
                  <td>${place ?? 'nicht gefunden'}</td>
                  <td>${shown.map(title).join(' · ')}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`

const unaskedList = (services: readonly UnaskedService[]): Html =>
  services.length === 0
    ? html`<p>Keine: nach jeder Leistung fragt mindestens eine.</p>`
    : html`<ul>
        ${services.map(
          ({ title, misleading }) =>
            html`<li>
              ${title}${
                misleading.length > 0 &&
                html`: Diese eigenen Suchwörter führen zu anderen Leistungen: ${misleading.join(', ')}`
              }
            </li>`,
        )}
      </ul>`

const styles = html`:root{color-scheme:light dark;font:1.0625rem/1.5 'Fira Sans',system-ui,sans-serif}
body{margin:0;background:Canvas;color:CanvasText}main{max-width:72rem;margin:0 auto;padding:2rem 1.25rem
4rem}h1{line-height:1.15}h2{margin-top:2.5rem}p{max-width:44rem}.figure{display:grid;gap:.25rem}meter{width:100%;height:1.25rem}.wide{overflow-x:auto}table{border-collapse:collapse;min-width:44rem}th,td{padding:.5rem
1rem .5rem 0;border-bottom:1px solid;text-align:left;vertical-align:top}tbody
th{font-weight:600}.words{display:flex;flex-wrap:wrap;gap:.35rem .9rem}summary{min-height:2rem;cursor:pointer}`
