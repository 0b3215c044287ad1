import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { given, opened } from '../../../test/accounts.ts'
import { volumeOf } from '../account/volume-of.ts'
import { checkVolume } from '../proof/check-volume.ts'
import { volumeObstacle } from '../run/check-volume.ts'
import { midnightOf } from '../volume/civil-day.ts'
import type { MeterNear } from '../volume/meter-near.ts'
import type { SharingRule } from '../volume/sharing/share-master-meter.ts'
import { remarksOf } from '../volume/volume-remarks.ts'
import { commonParts } from './common-parts.ts'
import { shareWater } from './share-water.ts'
import { spansToShare } from './spans.ts'

const run = { periodFrom: '2026-10-01', periodTo: '2026-11-01' }
const period = { from: run.periodFrom, to: run.periodTo }

const place = (contractId: string) => given({ ...opened, contractId, servicePointId: contractId })

function meter(meterId: string, used: number | null): MeterNear {
  const near = (day: string, register: number) => ({
    before: { at: midnightOf(day), litres: litres(register) },
    after: null,
  })
  return {
    ...{ meterId, installedAt: null, initialLitres: null, removedAt: null, finalLitres: null },
    ...{ lastRegister: null, from: near(period.from, 1_000) },
    to: used === null ? { before: null, after: null } : near(period.to, 1_000 + used),
  }
}

/** October of a courtyard with a master meter, by what each meter counted; one that is not in it does not exist. */
function october(rule: SharingRule, used: Readonly<Record<string, number | null>>) {
  const ids = ['a', 'b', 'c']
  const members = ids.map((contractId, index) => ({
    contractId,
    dwelling: `Depto. ${index + 1}`,
    weight: index + 1,
  }))
  const master = { ...place('m'), agreements: [{ agreementId: '1', from: '2026-10-01', rule, members }] }
  const known = { master, members: ids.map(place), sharings: [] }
  const waterOf = (contractId: string) => {
    const own = used[contractId]
    return { meters: own === undefined ? [] : [meter(contractId, own)], corrections: [] }
  }
  const sharings = shareWater(known, spansToShare(known, run), waterOf)
  const volumes = new Map(
    ['m', ...ids].map((contractId) => {
      const common = commonParts('m', sharings, { contractId, period })
      return [contractId, volumeOf(place(contractId), period, { ...waterOf(contractId), common })] as const
    }),
  )
  return {
    sharings,
    volumes,
    litresOf: () => ['m', ...ids].map((id) => volumes.get(id)?.litres),
    remarksOf: (id: string) => {
      const volume = volumes.get(id)
      return volume === undefined ? [] : remarksOf(volume)
    },
  }
}

const used = { m: 42_000, a: 10_000, b: 20_000, c: 6_000 }

test('what the master meter counted beyond the others is on the neighbours’ bills, and on the master’s nothing is left', () => {
  expect(october('EQUAL', used).litresOf()).toEqual([0, 12_000, 22_000, 8_000])
  expect(october('BY_WEIGHT', used).litresOf()).toEqual([0, 11_000, 22_000, 9_000])
  expect(october('BY_OWN_USE', used).litresOf()).toEqual([0, 11_667, 23_333, 7_000])
})

test('where the administration pays, the difference stays on the master’s bill', () => {
  expect(october('ADMINISTRATION', used).litresOf()).toEqual([6_000, 10_000, 20_000, 6_000])
})

test('where the neighbours’ meters counted more, nobody shares anything and both sides are told', () => {
  const { litresOf, remarksOf: told } = october('EQUAL', { ...used, m: 35_000 })
  expect(litresOf()).toEqual([0, 10_000, 20_000, 6_000])
  expect(told('a').join(' ')).toContain('no hay agua común')
  expect(told('m').join(' ')).toContain('1.000 m³ más que el medidor general')
})

test('a dwelling without a meter of its own is billed its share alone', () => {
  const { m, a, b } = used
  const { volumes } = october('EQUAL', { m, a, b })
  const volume = volumes.get('c')
  expect(volume?.litres).toBe(4_000)
  if (volume === undefined) throw new Error('c has no bill')
  expect(volumeObstacle({ account: { bills: [] }, volume, released: false })).toBeNull()
})

test('where a meter says nothing and has no past, the common water waits and everybody else is billed the own', () => {
  const { sharings, litresOf } = october('EQUAL', { ...used, b: null })
  expect(sharings).toEqual([{ type: 'CommonWaterWaits', to: '2026-11-01', contractId: 'b' }])
  expect(litresOf().slice(0, 2)).toEqual([42_000, 10_000])
})

test('a neighbour reads the rule, the difference, how many bear it and the own share', () => {
  expect(october('BY_WEIGHT', used).remarksOf('b')).toEqual([
    'Agua común del condominio: Del 1 de octubre de 2026 al 31 de octubre de 2026 el medidor general contó 42.000 m³ y los de las viviendas 36.000 m³. La diferencia, 6.000 m³, se reparte según los porcentajes acordados entre 3 viviendas; te tocan 2.000 m³.',
  ])
})

test('a proof finds a share that is not what the rule gives', () => {
  const volume = october('BY_WEIGHT', used).volumes.get('b')
  if (volume === undefined) throw new Error('b has no bill')
  const { litres: charged, parts } = volume
  const check = (changed: typeof parts, total: number) =>
    checkVolume({ litres: total, volume: { ...volume, parts: changed } }, '/facts/1/data').map(
      ({ what }) => what,
    )
  expect(check(parts, charged)).toEqual([])
  const more = parts.map((part) =>
    part.kind === 'SHARED' ? { ...part, litres: litres(part.litres + 5) } : part,
  )
  expect(check(more, charged + 5)).toEqual(['the shares come to 2000 L, the bill says 2005 L'])
  const heavier = parts.map((part) => {
    if (part.kind !== 'SHARED') return part
    const shares = part.common.shares.map((one, index) =>
      index === 1 ? { ...one, litres: litres(2_500) } : one,
    )
    return { ...part, litres: litres(2_500), common: { ...part.common, shares } }
  })
  expect(check(heavier, charged + 500)).toEqual(['by its weight Depto. 2 bears 2000 L, the bill says 2500 L'])
})
