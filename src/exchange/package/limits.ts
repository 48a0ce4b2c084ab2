/** `typ` of a signed package: a signature of a form release or key set never passes as one. */
export const packageType = 'amt-package+jws'

/** Bytes of a signed package at most. The largest of ours is 0.3 MB with its pictures. */
export const maxPackageBytes = 6_000_000
/** Bytes of an index at most: some thousand forms. */
export const maxIndexBytes = 4_000_000
/** Bytes of a key set at most. */
export const maxKeysetBytes = 200_000
/** Levels of lists and objects in each other. Ours have 15. */
export const maxDepth = 60
/** Characters of a form's own text at most. */
export const maxSourceLength = 600_000
