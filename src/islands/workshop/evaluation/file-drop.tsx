import { useState } from 'preact/hooks'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
}

/** Chooses files, by the browser's own control or by dropping them there. Nothing is sent anywhere. */
export function FileDrop({ onFiles }: Props) {
  const [isOver, setOver] = useState(false)
  return (
    <div
      class={`eval-drop${isOver ? ' eval-drop--over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...(event.dataTransfer?.files ?? [])])
      }}
    >
      <label for="eval-file">CSV-Dateien mit den Bögen</label>
      <p id="eval-file-hint">
        Eine oder mehrere, oder ziehen Sie sie hierher. Die Dateien bleiben auf Ihrem Gerät.
      </p>
      <input
        id="eval-file"
        type="file"
        accept=".csv,.txt,text/csv"
        multiple
        aria-describedby="eval-file-hint"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file can be chosen again once it was corrected.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
