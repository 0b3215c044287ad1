import { civilDate } from '@aquacis/kit/values/calendar.ts'
import type { StaffAmnestyFragment } from '../../../graphql/generated/graphql.ts'
import { say } from '../../../i18n/say.ts'

/** Uses of water, as contracts name them. */
export const usageClasses = ['DOMESTIC', 'COMMERCIAL', 'INDUSTRIAL', 'PUBLIC'] as const

/** Whether a campaign holds, will, did, or was ended before its day. */
export function standingOf(
  { state, from, to }: Pick<StaffAmnestyFragment, 'state' | 'from' | 'to'>,
  now: Date,
): 'running' | 'coming' | 'over' | 'ended' {
  const today = civilDate(now)
  if (state === 'ENDED') return 'ended'
  if (today < from) return 'coming'
  return today > to ? 'over' : 'running'
}

/** The uses a campaign is for, in words; none: all of them. */
export function usageWords(classes: readonly string[]): string {
  if (classes.length === 0) return say('staffAmnesties.usage.all')
  const known = usageClasses.filter((one) => classes.includes(one))
  return known.map((one) => say(`staffAmnesties.usage.${one}`)).join(', ')
}
