import type { Formats } from '../../i18n/formats.ts'
import { hourText } from '../../i18n/hour-text.ts'
import { say } from '../../i18n/say.ts'
import { type HomeWatch, kindOf } from './watch-kind.ts'

interface Member {
  readonly id: string
  readonly name: string | null
}

/** What is watched, in a sentence. */
export function inForce(watch: HomeWatch, members: readonly Member[], now: Date, formats: Formats): string {
  switch (watch.__typename) {
    case 'ThresholdWatch': {
      const { litres, costCentavos, period } = watch
      const limit = litres === null ? formats.pesos(costCentavos ?? 0) : formats.litres(litres)
      return say(`watches.inForce.${period}`, { limit })
    }
    case 'AwayWatch': {
      const from = formats.dayAndClock(new Date(watch.from), now)
      const until = formats.dayAndClock(new Date(watch.until), now)
      if (watch.allowanceLitres === 0) return say('watches.inForce.AWAY_NONE', { from, until })
      return say('watches.inForce.AWAY', { from, until, litres: formats.litres(watch.allowanceLitres) })
    }
    case 'TooLittleUseWatch': {
      const [from, until] = [hourText(watch.fromHour), hourText(watch.untilHour)]
      const who = contactName(watch.contactMemberId, members)
      return say('watches.inForce.TOO_LITTLE', {
        from,
        until,
        who,
        litres: formats.litres(watch.leastLitres),
      })
    }
    default:
      return watch satisfies never
  }
}

function contactName(memberId: string | null, members: readonly Member[]): string {
  if (memberId === null) return say('watches.everybody')
  const member = members.find(({ id }) => id === memberId)
  // Helpers see no members but themselves.
  if (member === undefined) return say('watches.somebody')
  return member.name ?? say('watches.nameless')
}

/** How far it is: what was used, and of how much. */
interface Progress {
  readonly text: string
  readonly bar: { readonly used: number; readonly limit: number; readonly spoken: string } | null
}

/** How far it is; null where nothing adds up. */
export function progressOf(watch: HomeWatch, now: Date, formats: Formats): Progress | null {
  if (watch.__typename === 'TooLittleUseWatch') return null
  const kind = kindOf(watch)
  if (kind === 'TOO_LITTLE') return null
  if (watch.__typename === 'AwayWatch' && new Date(watch.from) > now)
    return { text: say('watches.soFar.waits'), bar: null }
  const { usedLitres: used } = watch
  if (used === null) return { text: say('watches.soFar.unknown'), bar: null }
  const limit = watch.__typename === 'AwayWatch' ? watch.allowanceLitres : watch.limitLitres
  const [words, most] = [say(`watches.soFar.${kind}`, { used: formats.litres(used) }), formats.litres(limit)]
  if (limit === 0) return { text: words, bar: null }
  const passed = used > limit ? [say('watches.soFar.passed')] : []
  const centavos = watch.__typename === 'AwayWatch' ? null : watch.costCentavos
  const worth =
    centavos === null ? [] : [say('watches.soFar.worth', { pesos: formats.pesos(centavos), litres: most })]
  const spoken = say('watches.share', { used: formats.litres(used), limit: most })
  return { text: [words, ...passed, ...worth].join(' '), bar: { used, limit, spoken } }
}
