import { amountsInForm, fieldsOf } from '../../model/amounts-in-form.ts'
import type { ContentProblem } from '../../model/content-problem.ts'
import { lockFile } from '../../model/form-lock.ts'
import type { Readable } from '../../model/load-content.ts'

/**
 * What an adopted form still lacks in this county: an office, a way in, amounts that somebody has checked, municipalities, a
 * page that leads to it. Without them nobody could apply, or would be told another county's fees.
 */
export const missingBindings = ({
  forms,
  county,
  services,
  places,
  exchange,
}: Pick<Readable, 'forms' | 'county' | 'services' | 'places' | 'exchange'>): ContentProblem[] =>
  Object.entries(exchange.lock.forms).flatMap(([id, locked]) => {
    const definition = forms.get(id)
    if (!definition || !county) return []
    const binding = county.forms[id]
    const at = `forms.${id}`
    const problems: { key: string; reason: string; suggestion: string; file?: string }[] = []
    if (!binding) {
      const [backend = 'intake'] = Object.keys(county.backends)
      problems.push(
        {
          key: `${at}.office`,
          reason: `Das Formular „${definition.title.de}“ ist übernommen, und noch kein Amt nimmt die Anträge an.`,
          suggestion: `${id}: { office: NAME-DES-AMTES, backend: ${backend} }`,
        },
        {
          key: `${at}.backend`,
          reason: `Auf welchem Weg die Anträge ankommen, fehlt. Möglich sind: ${Object.keys(county.backends).join(', ') || 'noch keiner; bitte unter „backends“ anlegen'}.`,
          suggestion: `backend: ${backend}`,
        },
      )
    }
    if (amountsInForm(definition).length > 0 && (binding?.feesCheckedOn ?? '') < locked.amountsSince)
      problems.push({
        key: `${at}.feesCheckedOn`,
        reason: `Das Formular nennt Beträge. Sie sind die von ${locked.provenance.at(-1)?.county ?? 'anderen'}: Bitte prüfen, in overlay.yaml anpassen und den Tag der Prüfung festhalten${binding?.feesCheckedOn === undefined ? '' : `; zuletzt geprüft am ${binding.feesCheckedOn}, seither geändert`}.`,
        suggestion: `feesCheckedOn: '${locked.amountsSince}'`,
      })
    if (places.size === 0 && fieldsOf(definition).some(({ kind }) => kind === 'place'))
      problems.push({
        file: 'places/',
        key: '(Ordner)',
        reason: `Das Formular „${id}“ fragt nach der Gemeinde, und es sind keine Gemeinden eingetragen.`,
        suggestion: 'je Gemeinde eine Datei places/NAME.yaml',
      })
    const isLinked = [...services.values()].some(({ online }) => online.kind === 'form' && online.form === id)
    if (!isLinked && binding?.withoutServicePage !== true)
      problems.push({
        key: `${at}.withoutServicePage`,
        reason: `Keine Leistung führt zum Formular „${id}“. Schreiben Sie in die Datei der Leistung (services/…): online: { kind: form, form: ${id} }. Oder halten Sie hier fest, dass es ohne Leistung gebraucht wird.`,
        suggestion: 'withoutServicePage: true',
      })
    return problems.map((problem) => ({ file: 'county.yaml', ...problem }))
  })

/** Entries of the lock whose form is gone. */
export const goneForms = ({ forms, exchange }: Pick<Readable, 'forms' | 'exchange'>): ContentProblem[] =>
  Object.keys(exchange.lock.forms)
    .filter((id) => !forms.has(id) && !exchange.texts.has(id))
    .map((id) => ({
      file: lockFile,
      key: `forms.${id}`,
      reason: `Das übernommene Formular „${id}“ liegt nicht mehr da.`,
      suggestion: 'Holen Sie den Ordner zurück, oder löschen Sie den Eintrag.',
    }))
