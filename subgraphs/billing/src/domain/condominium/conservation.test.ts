import { litres } from '@aquacis/kit/values/volume.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { billed, opened } from '../../../test/accounts.ts'
import { type Account, evolve } from '../account/account.ts'
import { volumeOf } from '../account/volume-of.ts'
import { addMonths } from '../rating/days.ts'
import { volumeObstacle } from '../run/check-volume.ts'
import { periodToBill } from '../run/price-contract.ts'
import { type CivilDay, daysIn, midnightOf } from '../volume/civil-day.ts'
import type { MeterNear, RegistersNear } from '../volume/meter-near.ts'
import type { SharingRule } from '../volume/sharing/share-master-meter.ts'
import { isCommon, sumOfParts } from '../volume/volume-part.ts'
import { commonParts } from './common-parts.ts'
import type { CondominiumAgreement } from './condominium.ts'
import { shareWater } from './share-water.ts'
import { lastShared, type WaterSharing } from './sharing.ts'
import { spansToShare } from './spans.ts'

const begin = '2026-02-01'
const months = 5
const masterId = '0190b3a0-0000-7000-8000-00000000ffff'

/** A courtyard: what each dwelling uses in each month, what runs beside, and which month ends nobody could read. */
interface Courtyard {
  readonly rule: SharingRule
  readonly dwellings: readonly {
    readonly use: readonly number[]
    readonly unread: readonly boolean[]
    readonly joinsLate: boolean
  }[]
  readonly common: readonly number[]
  readonly masterUnread: readonly boolean[]
}

const perMonth = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: months, maxLength: months })
const courtyards: fc.Arbitrary<Courtyard> = fc.record({
  rule: fc.constantFrom<SharingRule>('EQUAL', 'BY_UNITS', 'BY_OWN_USE', 'BY_WEIGHT', 'ADMINISTRATION'),
  dwellings: fc.array(
    fc.record({
      use: perMonth(fc.nat(30_000)),
      unread: perMonth(fc.boolean()),
      joinsLate: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  // Less than nothing: the master meter counts too little.
  common: perMonth(fc.integer({ min: -3_000, max: 20_000 })),
  masterUnread: perMonth(fc.boolean()),
})

const joinedOn = '2026-03-16'

function accountOf(contractId: string): Account {
  return evolve(null, { ...opened, contractId, servicePointId: contractId, openedOn: begin })
}

/** The register at a midnight: what runs in a month runs evenly by days, the rest of the division on its last. */
function registerOn(use: readonly number[], day: CivilDay): number {
  const month = (Number(day.slice(0, 4)) - 2026) * 12 + Number(day.slice(5, 7)) - 2
  const first = `${day.slice(0, 8)}01`
  const days = daysIn({ from: first, to: addMonths(first, 1) })
  const past = use.slice(0, month).reduce((sum, one) => sum + one, 0)
  return past + Math.floor(((use[month] ?? 0) * daysIn({ from: first, to: day })) / days)
}

/** A meter that is heard around the days that are asked for; a month end that was not read is silent for ten days before it. */
function meterOf(
  contractId: string,
  use: readonly number[],
  unread: readonly boolean[],
  span: { readonly from: CivilDay; readonly to: CivilDay },
): MeterNear {
  const near = (day: CivilDay): RegistersNear => {
    const isUnread = day.endsWith('-01') && unread[Number(day.slice(5, 7)) - 3] === true
    const heard = isUnread ? `${addMonths(day, -1).slice(0, 8)}20` : day
    const before = { at: midnightOf(heard), litres: litres(registerOn(use, heard)) }
    return { before, after: null }
  }
  return {
    ...{ meterId: contractId, installedAt: null, initialLitres: null, removedAt: null, finalLitres: null },
    ...{ lastRegister: null, from: near(span.from), to: near(span.to) },
  }
}

/** Bills a courtyard month by month, each contract in the order of its turn; the last month end is read of everybody. */
function bill(courtyard: Courtyard, turn: number) {
  const { rule, dwellings, common } = courtyard
  const readAtLast = (unread: readonly boolean[]) =>
    unread.map((one, index) => one && index !== months - 1 && index !== 0)
  const use = new Map<string, (typeof dwellings)[number]>(
    dwellings.map((one, index) => [`0190b3a0-0000-7000-8000-00000000${1000 + index}`, one]),
  )
  const whole = Array.from({ length: months }, (_, month) =>
    Math.max(0, dwellings.reduce((sum, one) => sum + (one.use[month] ?? 0), 0) + (common[month] ?? 0)),
  )
  const all = [...use].map(([contractId, { joinsLate }], index) => ({
    ...{ contractId, dwelling: `Depto. ${index}`, weight: index + 1, joinsLate },
  }))
  const agreements: CondominiumAgreement[] = [
    { agreementId: '1', from: begin, rule, members: all.filter(({ joinsLate }) => !joinsLate) },
    { agreementId: '2', from: joinedOn, rule, members: all },
  ]
  const accounts = new Map([masterId, ...use.keys()].map((id) => [id, accountOf(id)]))
  const sharings: WaterSharing[] = []
  const shown: { contractId: string; litres: number; parts: number }[] = []
  const waterOf = (contractId: string, span: { from: CivilDay; to: CivilDay }) => {
    const own = use.get(contractId)
    const unread = readAtLast(own?.unread ?? courtyard.masterUnread)
    return { meters: [meterOf(contractId, own?.use ?? whole, unread, span)], corrections: [] }
  }
  for (let month = 0; month < months; month += 1) {
    const run = { periodFrom: addMonths(begin, month), periodTo: addMonths(begin, month + 1) }
    const ids = [...accounts.keys()]
    const pivot = (turn + month) % ids.length
    for (const contractId of [...ids.slice(pivot), ...ids.slice(0, pivot)]) {
      const account = accounts.get(contractId)
      const master = accounts.get(masterId)
      if (account === undefined || master === undefined) continue
      const condominium = {
        ...{ master: { ...master, agreements }, sharings },
        members: [...accounts.values()].filter((one) => one.contractId !== masterId),
      }
      sharings.push(...shareWater(condominium, spansToShare(condominium, run), waterOf))
      const period = periodToBill(account, run)
      if (period === null) throw new Error('a period is billed twice')
      const parts = commonParts(masterId, sharings, { contractId, period })
      const volume = volumeOf(account, period, { ...waterOf(contractId, period), common: parts })
      const obstacle = volumeObstacle({ account, volume, released: true })
      if (obstacle !== null) continue
      shown.push({ contractId, litres: volume.litres, parts: sumOfParts(volume.parts) })
      const fact = billed(month, 0n, {
        ...{ invoiceId: `${contractId}/${month}`, periodFrom: period.from, periodTo: period.to },
        ...{ litres: volume.litres, sharedLitres: sumOfParts(volume.parts.filter(isCommon)) },
        ...{ estimated: volume.estimated !== 'NONE', billedUpTo: volume.billedUpTo },
      })
      accounts.set(contractId, evolve(account, fact))
    }
  }
  return { shown, sharings, accounts, use, whole }
}

test('over months, whatever is not read and whoever is billed first, no litre behind a master meter is lost or billed twice', () => {
  fc.assert(
    fc.property(courtyards, fc.nat(10), (courtyard, turn) => {
      const { shown, sharings, accounts, use, whole } = bill(courtyard, turn)
      for (const { litres: volume, parts } of shown) expect(volume).toBe(parts)
      const billedLitres = shown.reduce((sum, one) => sum + one.litres, 0)
      const ran = whole.reduce((sum, one) => sum + one, 0)
      // Whoever joined late had the own meter billed before, and the master counted that water too.
      const apart = [...use.values()]
        .filter(({ joinsLate }) => joinsLate)
        .reduce((sum, one) => sum + registerOn(one.use, joinedOn), 0)
      const last = lastShared(sharings)
      // Water that a bill charged before it ran; where the sharing knows of it, the neighbours are not charged it once more.
      const ahead = [...accounts.values()].reduce(
        (sum, { bills }) => sum + (bills.at(-1)?.billedUpTo?.ahead ?? 0),
        0,
      )
      const known = (last?.counted ?? []).reduce(
        (sum, { contractId, upTo }) => sum + (contractId === masterId ? 0 : (upTo?.ahead ?? 0)),
        0,
      )
      expect(billedLitres).toBe(ran + apart + ahead - known + (last?.common.exceeding ?? 0))
    }),
    { numRuns: 100 },
  )
})

test('nobody’s bill hangs on whose turn came first', () => {
  fc.assert(
    fc.property(courtyards, fc.nat(10), (courtyard, turn) => {
      const by = (shown: readonly { contractId: string; litres: number }[]) =>
        Object.entries(Object.groupBy(shown, ({ contractId }) => contractId)).toSorted()
      expect(by(bill(courtyard, turn).shown)).toEqual(by(bill(courtyard, 0).shown))
    }),
    { numRuns: 100 },
  )
})
