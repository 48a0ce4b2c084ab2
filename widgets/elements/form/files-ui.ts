import type { FormFiles } from './form-files.ts'
import type { FilesUi, Ui } from './ui.ts'

/** What the uploads need of the form around them. */
export interface AroundFiles {
  /** Focus belongs on the question. */
  readonly focus: (path: string) => void
  readonly save: () => void
}

/**
 * Joins the uploads to the form that shows them: what was done is said, and kept.
 *
 * @param ui The form as it is by then.
 */
export const filesUi = (files: FormFiles, ui: () => Ui, { focus, save }: AroundFiles): FilesUi => ({
  add: (path, chosen) => {
    ui().announce(ui().say('fileReading', { name: '' }))
    void files.add(path, chosen).then((name) => {
      save()
      const issue = ui().issueAt(path)
      if (name !== undefined) ui().announce(ui().say('fileAdded', { name }))
      else if (issue) ui().announce(ui().explain(issue))
    })
  },
  remove: (path, id) => {
    const removed = files.remove(path, id)
    save()
    focus(path)
    if (removed) ui().announce(ui().say('fileRemoved', { name: removed.name }))
  },
  describe: (path, id, description) => {
    files.describe(path, id, description)
    save()
  },
  shrink: (path, id) => {
    void files.shrink(path, id).then((size) => {
      save()
      ui().announce(size === undefined ? ui().say('fileNotShrunk') : ui().say('fileShrunk', { size }))
    })
  },
  thumbnail: (id) => files.thumbnail(id),
  preview: (id) => files.preview(id),
  isLarge: (id) => files.isLarge(id),
  reading: (path) => files.reading(path),
})
