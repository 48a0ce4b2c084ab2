import type { ForgeKind } from './forge.ts'
import type { ForgeRefusal, ForgeStep } from './refusal.ts'

const names: Readonly<Record<ForgeKind, string>> = { gitlab: 'GitLab', github: 'GitHub', gitea: 'Gitea' }

/** Rights that a token needs, as the server calls them. */
const rights: Readonly<Record<ForgeKind, string>> = {
  gitlab: '„api“ und im Projekt die Rolle Developer',
  github: '„Contents“ und „Pull requests“, beide „Read and write“',
  gitea: '„repository“: Lesen und Schreiben',
}

/** Why it did not work, and what to do; German. Nothing is lost: the form stays in the workshop. */
export function refusalWords(refusal: ForgeRefusal, kind: ForgeKind): string {
  const words = reason(refusal, kind)
  const detail = refusal.detail === '' ? '' : ` Der Server sagt dazu: „${refusal.detail}“`
  return `${words}${detail}`
}

function reason({ kind: why, step, status }: ForgeRefusal, kind: ForgeKind): string {
  const name = names[kind]
  switch (why) {
    case 'unreachable':
      return `${name} ist unter dieser Adresse nicht zu erreichen. Bitte prüfen Sie die Adresse und Ihre Verbindung. Stimmt beides, erlaubt der Server keine Anfragen von dieser Seite: ${cors[kind]}`
    case 'timeout':
      return `${name} hat nicht rechtzeitig geantwortet. Bitte versuchen Sie es in einigen Minuten noch einmal.`
    case 'moved':
      return 'Das Projekt ist umgezogen. Bitte öffnen Sie es im Browser und kopieren Sie die neue Adresse hierher.'
    case 'not-a-forge':
      return `Unter dieser Adresse antwortet etwas anderes als ${name}. Bitte prüfen Sie die Adresse und die Art des Servers.`
    case 'too-large':
      return 'Die Datei ist zu groß: Ein Formular hat höchstens 2 Megabyte.'
    case 'not-text':
      return 'Die Datei ist kein Text in UTF-8. Bitte prüfen Sie den Pfad.'
    case 'status':
      return byStatus(status, step, kind)
  }
}

const cors: Readonly<Record<ForgeKind, string>> = {
  gitlab: 'Fragen Sie, wer ihn betreut, ob ein Proxy davor Anfragen an „/api/“ sperrt (CORS).',
  github: 'Fragen Sie, wer ihn betreut, ob ein Proxy davor Anfragen an „/api/“ sperrt (CORS).',
  gitea: 'Wer ihn betreut, schaltet es in der app.ini unter [cors] mit ENABLED = true frei.',
}

function byStatus(status: number, step: ForgeStep, kind: ForgeKind): string {
  const name = names[kind]
  switch (status) {
    case 401:
      return `${name} erkennt das Zugangstoken nicht an. Vielleicht ist es abgelaufen. Bitte legen Sie in ${name} ein neues an, mit den Rechten ${rights[kind]}.`
    case 403:
      return step === 'commit' || step === 'request'
        ? `Das Zugangstoken darf hier nichts ändern. Es braucht die Rechte ${rights[kind]}. Ist der Zweig geschützt, fragen Sie, wer das Projekt betreut.`
        : `Das Zugangstoken darf das Projekt nicht lesen. Es braucht die Rechte ${rights[kind]}.`
    case 404:
      return notFound(step, kind)
    case 409:
      if (step !== 'commit' && step !== 'request')
        return 'Das Projekt ist noch leer. Bitte legen Sie dort zuerst eine Datei an, zum Beispiel README.md.'
      return 'Jemand hat gleichzeitig dasselbe geändert. Ihr Formular ist hier noch da: Bitte versuchen Sie es noch einmal.'
    case 400:
    case 422:
      return step === 'request'
        ? 'Der Server nimmt den Änderungsvorschlag so nicht an. Ihre Dateien liegen schon im Zweig: Bitte versuchen Sie es noch einmal oder öffnen Sie den Vorschlag dort von Hand.'
        : 'Der Server nimmt die Änderung so nicht an. Bitte prüfen Sie den Namen des Zweigs und den Pfad der Dateien.'
    case 429:
      return `${name} lässt gerade keine weiteren Anfragen zu. Bitte warten Sie einige Minuten und versuchen Sie es dann noch einmal.`
    default:
      return status >= 500
        ? `${name} hat gerade eine Störung (Fehler ${status}). Bitte versuchen Sie es später noch einmal.`
        : `${name} hat abgelehnt (Fehler ${status}). Bitte prüfen Sie Ihre Angaben.`
  }
}

function notFound(step: ForgeStep, kind: ForgeKind): string {
  switch (step) {
    case 'branch':
      return 'Diesen Zweig gibt es im Projekt nicht. Bitte prüfen Sie den Namen des Zielzweigs.'
    case 'file':
      return 'Diese Datei gibt es im Projekt nicht. Bitte prüfen Sie den Pfad.'
    default:
      return `Dieses Projekt gibt es nicht, oder das Zugangstoken sieht es nicht. Bitte prüfen Sie die Adresse; das Token braucht die Rechte ${rights[kind]}.`
  }
}
