/** A sentence in which `*names*` stand out. @param props.text As `describeCondition` writes it. */
export function Emphasised({ text }: { readonly text: string }) {
  const pieces = text.split(/\*([^*]+)\*/u)
  return <>{pieces.map((piece, index) => (index % 2 === 1 ? <em key={index}>{piece}</em> : piece))}</>
}
