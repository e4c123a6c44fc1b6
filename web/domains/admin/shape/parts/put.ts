/** A document's member set, or left out where it says nothing. */

export function put<Document extends object, Member extends keyof Document>(
  document: Document,
  member: Member,
  value: Document[Member] | undefined,
): Document {
  const { [member]: _, ...rest } = document;
  return (value === undefined ? rest : { ...rest, [member]: value }) as Document;
}
