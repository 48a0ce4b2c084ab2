/** Gives the person a file. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers begin the download only after this task.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
