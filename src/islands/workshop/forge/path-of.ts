/** A path in an address, with its slashes. */
export const inPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** Whether a path stays inside the project. */
export const isSafePath = (path: string): boolean =>
  path !== '' &&
  path.length <= 400 &&
  !/[\\\0]/u.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git')

/** Whether Git takes a name for a branch. @see https://git-scm.com/docs/git-check-ref-format */
export const isBranchName = (name: string): boolean =>
  name !== '' &&
  name.length <= 100 &&
  !/[\u0000-\u0020\u007F~^:?*[\\]|\.\.|@\{|^@$|\/\/|^[/-]|[/.]$|\.lock(?:\/|$)|(?:^|\/)\./u.test(name)
