/** What a browser says when it refuses, in German, with what to do. `undefined` where somebody changed their mind. */
export function refusalWords(error: unknown, name: string): string | undefined {
  const kind = error instanceof Error || error instanceof DOMException ? error.name : ''
  switch (kind) {
    case 'AbortError':
      return undefined
    case 'NotAllowedError':
    case 'SecurityError':
      return `Der Browser darf nicht auf „${name}“ zugreifen. Bitte erlauben Sie es, wenn er fragt, oder wählen Sie „Speichern unter …“.`
    case 'NotFoundError':
      return `„${name}“ gibt es an dieser Stelle nicht mehr. Bitte wählen Sie „Speichern unter …“.`
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
      return `„${name}“ ist gerade gesperrt. Bitte schließen Sie die Datei in anderen Programmen und speichern Sie noch einmal.`
    case 'QuotaExceededError':
      return `Für „${name}“ ist kein Platz mehr auf dem Datenträger. Bitte schaffen Sie Platz oder speichern Sie an anderer Stelle.`
    default:
      return `„${name}“ ließ sich nicht speichern. Bitte versuchen Sie es noch einmal oder wählen Sie „Speichern unter …“.`
  }
}
