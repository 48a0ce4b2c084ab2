const fetched = new Set<string>()

/**
 * Imports a part of the elements once all of its files are there. A browser never asks again for a module that it once
 * failed to fetch, nor for one that needs it: a person whose network was away for a moment could not go on without
 * loading the page anew, and would lose what is typed. So files are fetched as mere files first, which can be repeated;
 * the import takes them from the browser's cache.
 *
 * The build puts this where the sources say `import('…')`: see `retriedImports`.
 *
 * @param files Names of the files that the part consists of, from this one's folder, with a space between.
 * @throws {TypeError} where one of them cannot be fetched; the next call tries it again.
 */
export async function fetchChunk<T>(files: string, load: () => Promise<T>): Promise<T> {
  if (!fetched.has(files)) await Promise.all(files.split(' ').map(fetchFile))
  fetched.add(files)
  return load()
}

async function fetchFile(file: string): Promise<void> {
  const response = await fetch(new URL(file, import.meta.url))
  if (!response.ok) throw new TypeError(response.url)
  await response.blob()
}
