/** An absence as it stands in a form: null is what is missing, or is none. */
interface WrittenAbsence {
  readonly from: Date | null
  readonly until: Date | null
  readonly allowanceLitres: number | null
}

/** What is wrong with each field, by the name of its message. */
interface AbsenceProblems {
  from?: 'fromMissing' | 'fromTooEarly'
  until?: 'untilMissing' | 'untilTooEarly' | 'untilTooLate'
  allowance?: 'allowanceWrong'
}

const dayMs = 86_400_000
const yearMs = 365 * dayMs
const litresAtMost = 100_000

/** What stands in the way of an absence: what metering would refuse, said beside its field before it is asked. */
export function absenceProblems(
  { from, until, allowanceLitres }: WrittenAbsence,
  now: Date,
): AbsenceProblems {
  const problems: AbsenceProblems = {}
  if (from === null) problems.from = 'fromMissing'
  else if (now.getTime() - from.getTime() > dayMs) problems.from = 'fromTooEarly'
  if (until === null) problems.until = 'untilMissing'
  else if (until <= now || (from !== null && until <= from)) problems.until = 'untilTooEarly'
  else if (from !== null && until.getTime() - from.getTime() > yearMs) problems.until = 'untilTooLate'
  if (allowanceLitres === null || allowanceLitres > litresAtMost) problems.allowance = 'allowanceWrong'
  return problems
}
