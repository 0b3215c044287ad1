import { type BillProof, noLink, type Sha256 } from './bill-proof.ts'
import { linkOf } from './link-facts.ts'
import type { ProofFinding } from './proof-finding.ts'

/** Whether every fact is in its place and tied to the one before, and every tariff is the text that its hash says. */
export async function checkLinks(proof: BillProof, sha256: Sha256): Promise<ProofFinding[]> {
  const findings: ProofFinding[] = []
  let before = noLink
  for (const [index, fact] of proof.facts.entries()) {
    const path = `/facts/${index}`
    if (fact.version !== index + 1) {
      const what = `the fact has version ${fact.version} where ${index + 1} follows: one is missing or out of place`
      findings.push({ check: 'LINKS', path: `${path}/version`, what })
    }
    const link = await linkOf(before, fact, sha256)
    if (link !== fact.link) {
      const what = `the link is ${fact.link}, its content and the facts before it give ${link}: something was changed here`
      findings.push({ check: 'LINKS', path: `${path}/link`, what })
    }
    // The rest is looked at by what it says itself: one change is told once.
    before = fact.link
  }
  for (const [index, { code, document, hash }] of proof.tariffs.entries()) {
    const found = await sha256(document)
    if (found === hash) continue
    const what = `the hash of tariff ${code} is ${hash}, its document gives ${found}: the document was changed`
    findings.push({ check: 'TARIFFS', path: `/tariffs/${index}/document`, what })
  }
  return findings
}
