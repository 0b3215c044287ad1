import type { InvoiceIssued } from '../account/account-event.ts'
import { takenOffMaster } from '../volume/sharing/common-water.ts'
import { proportions } from '../volume/sharing/share-master-meter.ts'
import { isCommon, type VolumePart } from '../volume/volume-part.ts'
import type { ProofFinding } from './proof-finding.ts'

/**
 * Whether the litres of a bill are the sum of their parts, and each measured part what lies between its registers, and each share of
 * common water what the neighbours' rule gives.
 */
export function checkVolume(bill: Pick<InvoiceIssued, 'litres' | 'volume'>, at: string): ProofFinding[] {
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
  if (isCommon(part)) return checkCommon(part, path)
  if (part.kind !== 'MEASURED') return []
  const { from, to, range, litres } = part
  const between = to.litres - from.litres + (range ?? 0)
  if (between === litres && from.meterId === to.meterId) return []
  const what = `the registers ${from.litres} and ${to.litres} of one meter give ${between} L, the bill says ${litres} L`
  return [{ check: 'VOLUME', path, what }]
}

/** The difference by the meters, the shares by the difference, and the part by the shares: all out of the bill itself. */
function checkCommon(
  part: Extract<VolumePart, { kind: 'SHARED' | 'SUBMETERED' }>,
  path: string,
): ProofFinding[] {
  const { common } = part
  const findings: ProofFinding[] = []
  const tell = (what: string) => findings.push({ check: 'VOLUME', path, what })
  const beyond = common.masterLitres - common.ownLitres - common.carried
  if (common.difference !== Math.max(0, beyond) || common.exceeding !== Math.max(0, -beyond)) {
    tell(`the master and the other meters differ by ${beyond} L, the bill says ${common.difference} L`)
  }
  const parts = common.shares.map(({ weight }, index) => ({
    ...{ contractId: String(index).padStart(6, '0'), weight },
  }))
  const fair = proportions(common.difference, parts, common.wholeWeight)
  const wrong = common.shares.findIndex(({ litres }, index) => litres !== fair[index])
  if (wrong >= 0) {
    const { dwelling = '', litres = 0 } = common.shares[wrong] ?? {}
    tell(`by its weight ${dwelling} bears ${fair[wrong]} L, the bill says ${litres} L`)
  }
  const due = part.kind === 'SHARED' ? common.shares[part.place]?.litres : -takenOffMaster(common)
  if (due !== part.litres) tell(`the shares come to ${due} L, the bill says ${part.litres} L`)
  return findings
}
