import { noLink, type ProvenFact, type Sha256 } from './bill-proof.ts'
import { canonicalJson } from './canonical-json.ts'

/** The link of a fact behind the one with `before`: no byte of it or of any fact before it changes without changing this. */
export function linkOf(before: string, fact: Omit<ProvenFact, 'link'>, sha256: Sha256): Promise<string> {
  const { version, id, type, schemaVersion, occurredAt, data } = fact
  return sha256(`${before}\n${canonicalJson({ version, id, type, schemaVersion, occurredAt, data })}`)
}

/** The facts of a stream, in order, each tied to all before it. */
export async function linkFacts(
  facts: readonly Omit<ProvenFact, 'link'>[],
  sha256: Sha256,
): Promise<ProvenFact[]> {
  const linked: ProvenFact[] = []
  for (const fact of facts) {
    const link = await linkOf(linked.at(-1)?.link ?? noLink, fact, sha256)
    linked.push({ ...fact, link })
  }
  return linked
}
