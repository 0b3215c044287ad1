import type { InvoiceIssued } from '../account/account-event.ts'
import type { VolumePart } from '../volume/volume-part.ts'
import type { ProofFinding } from './proof-finding.ts'

/** Whether the litres of a bill are the sum of their parts, and each measured part what lies between its registers. */
export function checkVolume(bill: InvoiceIssued, at: string): ProofFinding[] {
  const { parts } = bill.volume
  const findings = parts.flatMap((part, index) => checkPart(part, `${at}/volume/parts/${index}`))
  const sum = parts.reduce((litres, part) => litres + part.litres, 0)
  if (sum !== bill.litres) {
    const what = `the bill charges ${bill.litres} L, the parts of its volume come to ${sum} L`
    findings.push({ check: 'VOLUME', path: `${at}/litres`, what })
  }
  return findings
}

function checkPart(part: VolumePart, path: string): ProofFinding[] {
  if (part.kind !== 'MEASURED') return []
  const { from, to, range, litres } = part
  const between = to.litres - from.litres + (range ?? 0)
  if (between === litres && from.meterId === to.meterId) return []
  const what = `the registers ${from.litres} and ${to.litres} of one meter give ${between} L, the bill says ${litres} L`
  return [{ check: 'VOLUME', path, what }]
}
