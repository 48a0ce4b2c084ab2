/** Whether an office serves a municipality: one that names none serves all. @param place Slug; empty for any. */
export const servesPlace = (
  { places }: { readonly places?: readonly string[] },
  place: string | undefined,
): boolean => !place || !places || places.includes(place)
