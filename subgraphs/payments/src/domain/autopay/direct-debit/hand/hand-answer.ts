/**
 * What the bank says by telephone, in its portal or on paper became of charges. NOT_TAKEN: it never had the file, and made none of
 * its charges; APPLIED: it made the charge; RETURNED: it did not, for a reason.
 */
export type HandOutcome = 'NOT_TAKEN' | 'APPLIED' | 'RETURNED'

/** How the bank said so. */
export type HandSource = 'TELEPHONE' | 'PORTAL' | 'STATEMENT' | 'LETTER'

/** ASKED waits for a second person; OVERTAKEN: the bank answered before one decided. */
export type HandAnswerState = 'ASKED' | 'APPROVED' | 'REJECTED' | 'OVERTAKEN'

/** What somebody of the utility says in the bank's place, because its file of answers does not come. */
export interface HandAnswer {
  /** The request's. */
  readonly id: string
  readonly fileId: string
  readonly outcome: HandOutcome
  /** Why it was returned, by the two digits that banks have for it; null unless it was. */
  readonly code: string | null
  /** Of which lines of the file. */
  readonly lines: readonly number[]
  readonly source: HandSource
  /** Who at the bank said so when, or what proves it. */
  readonly evidence: string
  readonly state: HandAnswerState
  readonly askedAt: Date
  readonly askedBy: string
  readonly decidedAt: Date | null
  /** Null while nobody has, and where the bank was first. */
  readonly decidedBy: string | null
  /** Why it was not approved. */
  readonly note: string | null
}

/** What somebody says. */
export interface HandWish extends Pick<HandAnswer, 'outcome' | 'code' | 'source' | 'evidence'> {
  /** Null: all that the bank did not answer. */
  readonly line: number | null
}

/** How it stands with the file that it is about. */
export interface FileInDoubt {
  /** The bank has it, and its answer is overdue. */
  readonly isOverdue: boolean
  /** An answer of the bank to it was read: the bank had it, whatever it said. */
  readonly wasHeardOf: boolean
  readonly charges: number
  /** Lines of which nobody knows what became. */
  readonly open: readonly number[]
  /** Of them, those about which somebody has said something that waits for a second person. */
  readonly inHand: readonly number[]
}

/** Letters of an explanation, at least: a name and a day take more. */
const shortestEvidence = 10

/** Whether it can be said. */
export type HandDecision =
  | { readonly kind: 'accepted'; readonly lines: readonly number[] }
  | {
      readonly kind:
        | 'notOverdue'
        | 'evidenceMissing'
        | 'reasonMissing'
        | 'lineMissing'
        | 'lineKnown'
        | 'wholeAlone'
        | 'heardOf'
        | 'underWay'
    }

/**
 * Decides on what somebody says. That the bank never had a file can be said of the whole alone, and only where it has said nothing of
 * it; that it returned a charge, of one alone, because each has its reason; that it made them, of one or of all that it owes an answer.
 */
export function decideHandAnswer(
  { outcome, code, evidence, line }: HandWish,
  { isOverdue, wasHeardOf, charges, open, inHand }: FileInDoubt,
): HandDecision {
  if (!isOverdue || open.length === 0) return { kind: 'notOverdue' }
  if (evidence.trim().length < shortestEvidence) return { kind: 'evidenceMissing' }
  if (outcome === 'NOT_TAKEN' && line !== null) return { kind: 'wholeAlone' }
  if (outcome === 'NOT_TAKEN' && (wasHeardOf || open.length < charges)) return { kind: 'heardOf' }
  if (outcome === 'RETURNED' && line === null) return { kind: 'lineMissing' }
  if ((outcome === 'RETURNED') !== (code !== null)) return { kind: 'reasonMissing' }
  if (line !== null && !open.includes(line)) return { kind: 'lineKnown' }
  const lines = line === null ? open : [line]
  return lines.some((one) => inHand.includes(one)) ? { kind: 'underWay' } : { kind: 'accepted', lines }
}

/**
 * Whether somebody may approve: a second person, because money is posted or an account is charged a second time; and while all of
 * its charges still want an answer.
 */
export function decideHandApproval(
  { state, askedBy, outcome, lines }: Pick<HandAnswer, 'state' | 'askedBy' | 'outcome' | 'lines'>,
  by: string,
  { open, wasHeardOf }: Pick<FileInDoubt, 'open' | 'wasHeardOf'>,
): 'approved' | 'ownRequest' | 'over' | 'overtaken' {
  if (state !== 'ASKED') return 'over'
  if (by === askedBy) return 'ownRequest'
  if (outcome === 'NOT_TAKEN' && wasHeardOf) return 'overtaken'
  return lines.every((line) => open.includes(line)) ? 'approved' : 'overtaken'
}
