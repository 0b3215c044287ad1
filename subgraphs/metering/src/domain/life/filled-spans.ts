import { litres } from '@aquacis/kit/values/volume.ts'
import { type BarRange, startBefore } from '../consumption.ts'
import type { Register, RegisterSpan } from '../register.ts'

/** Across a longer silence an even share tells nothing of a single hour or day any more. */
export const longestFilledMs = 31 * 86_400_000

/**
 * The spans of one meter, in order of time, and one more for each bar of the range, or the one before it, that lies in
 * a silence: its register is the one at the end of the bar on a straight line from the last register before the silence
 * to the first after it. So the bars of a silence add up to what ran in it. No line where the register fell in between,
 * because then nobody knows what ran, and none across more than {@link longestFilledMs}.
 */
export function filledSpans(range: BarRange, spans: readonly RegisterSpan[]): readonly RegisterSpan[] {
  const [first] = range.starts
  if (first === undefined) return spans
  const starts = [startBefore(range.step, first), ...range.starts]
  const filled: RegisterSpan[] = []
  let next = 0
  starts.forEach((startsAt, index) => {
    while ((spans[next]?.startsAt ?? startsAt) < startsAt) next += 1
    const after = spans[next]?.first
    const before = spans[next - 1]?.last
    if (spans[next]?.startsAt.getTime() === startsAt.getTime() || !before || !after) return
    const register = onLine(before, after, starts[index + 1] ?? range.end)
    if (register) filled.push({ startsAt, first: register, last: register })
  })
  return [...spans, ...filled]
}

function onLine(before: Register, after: Register, at: Date): Register | null {
  const silence = after.at.getTime() - before.at.getTime()
  const ran = after.litres - before.litres
  if (ran < 0 || silence > longestFilledMs) return null
  const share = (at.getTime() - before.at.getTime()) / silence
  return { at, litres: litres(before.litres + Math.round(ran * share)) }
}
