import { randomUUID } from 'node:crypto'
import { type InProcessSubgraph, inProcessSubgraph } from '@aquacis/kit/testing/in-process-subgraph.ts'
import { type TestRoom, testRoom } from '@aquacis/kit/testing/room.ts'
import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledMeter, installedMeter } from '../../../test/installed-meter.ts'
import { batchOf, readingOf } from '../../../test/readings.ts'
import { DayVolumesCorrected } from '../../events.ts'
import { subgraph } from '../../subgraph.ts'
import { recordBatch } from '../../telemetry/record-batch.ts'
import { validateLately } from './validate-lately.ts'

/** Noon in Mexico City of a Friday. */
const now = new Date('2026-11-20T18:00:00Z')
const dayMs = 86_400_000

let room: TestRoom
let graph: InProcessSubgraph

beforeAll(async () => {
  room = await testRoom(subgraph.migrations)
  graph = inProcessSubgraph(subgraph, room)
})

afterAll(() => room.drop())

const staff: Viewer = { kind: 'staff', subject: 'lucia', operatingUnitIds: [1] }
const ofThree: Viewer = { ...staff, operatingUnitIds: [3] }
const otherOffice: Viewer = { kind: 'staff', subject: 'pedro', operatingUnitIds: [2] }
const resident = ({ customerId }: InstalledMeter): Viewer => ({
  kind: 'resident',
  subject: 'ana',
  partyId: customerId,
})

/** Registers at 23:00 of the 40 days before today: 400 L a day, without those of the days named. */
async function meterWithout(...silentDays: string[]): Promise<InstalledMeter> {
  return silentOn(await installedMeter(room.database, room.sealer), silentDays)
}

async function silentOn(meter: InstalledMeter, silentDays: readonly string[]): Promise<InstalledMeter> {
  const readings = Array.from({ length: 40 }, (_, back) => {
    const at = new Date(Date.parse('2026-11-20T05:00:00Z') - back * dayMs)
    return readingOf(meter.key, at, 1_000_000 - back * 400)
  }).filter(
    ({ at }) => !silentDays.includes(new Date(at.getTime() - 6 * 3_600_000).toISOString().slice(0, 10)),
  )
  await recordBatch(room.database, batchOf(readings), now)
  return meter
}

async function ask(viewer: Viewer, document: string, variables: Record<string, unknown>) {
  return graph.execute({ document, variables, viewer, now })
}

const daysQuery = `query ($id: ID!, $from: Date!, $to: Date!) {
  meter(id: $id) { validatedDays(from: $from, to: $to) { day raw final status findings estimator } } }`

async function daysOf({ meterId }: InstalledMeter, viewer: Viewer, from = '2026-11-17', to = '2026-11-19') {
  const { data, errors } = await ask(viewer, daysQuery, { id: meterId, from, to })
  expect(errors).toBeUndefined()
  const meter = data?.['meter'] as { validatedDays: Record<string, unknown>[] } | null
  return meter?.validatedDays
}

test('a day that somebody at home read is validated by the rules for that: six times the usual is looked at', async () => {
  const installedAt = new Date(now.getTime() - 90 * dayMs)
  const meter = await silentOn(await installedMeter(room.database, room.sealer, { installedAt }), [
    '2026-11-19',
  ])
  const input = {
    ...{ id: randomUUID(), meterId: meter.meterId, reader: 'SELF' },
    ...{ at: '2026-11-20T04:00:00Z', register: '1002.000' },
  }
  const told = await ask(
    staff,
    'mutation ($input: RecordReadingInput!) { recordReadingByHand(input: $input) { __typename } }',
    { input },
  )
  expect(told.data?.['recordReadingByHand']).toEqual({ __typename: 'ReadingRecorded' })
  await validateLately(room.database, now)
  expect(await daysOf(meter, staff, '2026-11-18', '2026-11-19')).toMatchObject([
    { raw: '0.400', status: 'VALID', findings: [] },
    { raw: '2.400', final: '2.400', status: 'SUSPECT', findings: ['SPIKE'] },
  ])
})

const edit = `mutation ($input: EditConsumptionInput!) { editConsumption(input: $input) {
  __typename ... on Refusal { message } ... on ConsumptionEdited { day { day raw final status } } } }`

function editOf({ meterId }: InstalledMeter, more: Record<string, unknown> = {}) {
  return {
    input: {
      id: randomUUID(),
      meterId,
      day: '2026-11-18',
      volume: '0.310',
      why: 'foto del medidor',
      ...more,
    },
  }
}

test('the nightly run vouches for what was measured and estimates what was not, and a second one changes nothing', async () => {
  const meter = await meterWithout('2026-11-18')
  expect(await validateLately(room.database, now)).toBeGreaterThanOrEqual(7)
  expect(await daysOf(meter, resident(meter))).toEqual([
    { day: '2026-11-17', raw: '0.400', final: '0.400', status: 'VALID', findings: [], estimator: null },
    {
      day: '2026-11-18',
      raw: null,
      final: '0.400',
      status: 'ESTIMATED',
      findings: ['GAP'],
      estimator: 'SHARE_OF_KNOWN_TOTAL',
    },
    {
      day: '2026-11-19',
      raw: null,
      final: '0.400',
      status: 'ESTIMATED',
      findings: ['GAP'],
      estimator: 'SHARE_OF_KNOWN_TOTAL',
    },
  ])
  expect(await validateLately(room.database, now)).toBe(0)
})

test('a register that comes late takes the place of the estimate at the next run', async () => {
  const meter = await meterWithout('2026-11-18')
  await validateLately(room.database, now)
  const late = readingOf(meter.key, new Date('2026-11-19T05:00:00Z'), 1_000_000 - 250)
  await recordBatch(room.database, batchOf([late]), now)
  expect(await validateLately(room.database, now)).toBe(2)
  expect((await daysOf(meter, staff))?.map(({ raw, final, status }) => [raw, final, status])).toEqual([
    ['0.400', '0.400', 'VALID'],
    ['0.550', '0.550', 'VALID'],
    ['0.250', '0.250', 'VALID'],
  ])
})

test('an edit stands beside the raw value with who and why, is withdrawn, and leaves its history', async () => {
  const meter = await meterWithout()
  const wish = editOf(meter)
  const answers = await Promise.all([ask(staff, edit, wish), ask(staff, edit, wish)])
  for (const { data } of answers) {
    expect(data?.['editConsumption']).toEqual({
      __typename: 'ConsumptionEdited',
      day: { day: '2026-11-18', raw: '0.400', final: '0.310', status: 'EDITED' },
    })
  }
  const withdraw = `mutation ($id: ID!) { withdrawConsumptionEdit(id: $id, why: "foto de otro medidor") { __typename } }`
  const { data } = await ask(staff, withdraw, { id: wish.input.id })
  expect(data?.['withdrawConsumptionEdit']).toEqual({ __typename: 'ConsumptionEditWithdrawn' })
  expect((await daysOf(meter, staff, '2026-11-18', '2026-11-18'))?.[0]).toMatchObject({
    final: '0.400',
    status: 'VALID',
  })
  const history = `query ($id: ID!) { meter(id: $id) { consumptionEdits(from: "2026-11-01", to: "2026-11-30") {
    day volume why editedBy withdrawnWhy withdrawnBy } } }`
  expect((await ask(staff, history, { id: meter.meterId })).data?.['meter']).toEqual({
    consumptionEdits: [
      {
        day: '2026-11-18',
        volume: '0.310',
        why: 'foto del medidor',
        editedBy: 'lucia',
        withdrawnWhy: 'foto de otro medidor',
        withdrawnBy: 'lucia',
      },
    ],
  })
})

test('who bills hears of a day that is edited, and when its edit is withdrawn, and of no day that is only shared out', async () => {
  const [gap, meter] = [await meterWithout('2026-11-18'), await meterWithout()]
  const wish = editOf(meter)
  for (const each of [editOf(gap), wish, wish]) await ask(staff, edit, each)
  await validateLately(room.database, now)
  const withdraw = `mutation ($id: ID!) { withdrawConsumptionEdit(id: $id, why: "foto de otro medidor") { __typename } }`
  await ask(staff, withdraw, { id: wish.input.id })
  const told = (await room.published())
    .filter(({ type }) => type === DayVolumesCorrected.type)
    .map(({ data }) => v.parse(DayVolumesCorrected.schema, data))
    .filter(({ meterId }) => [gap.meterId, meter.meterId].includes(meterId))
  expect(told.map(({ meterId, days }) => ({ meterId, days }))).toEqual([
    { meterId: meter.meterId, days: [{ day: '2026-11-18', raw: 400, litres: 310, by: 'EDIT' }] },
    { meterId: meter.meterId, days: [{ day: '2026-11-18', raw: 400, litres: 400, by: 'RULE' }] },
  ])
})

test('who edited and why is not told to residents', async () => {
  const meter = await meterWithout()
  await ask(staff, edit, editOf(meter))
  const history = `query ($id: ID!) { meter(id: $id) { consumptionEdits(from: "2026-11-01", to: "2026-11-30") { why } } }`
  const { data, errors } = await ask(resident(meter), history, { id: meter.meterId })
  expect(data?.['meter']).toEqual({ consumptionEdits: null })
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})

test('edits are refused in words', async () => {
  const meter = await meterWithout()
  const before = editOf(meter)
  await ask(staff, edit, before)
  const refusals = [
    [staff, editOf(meter, { day: '2026-11-20' }), 'DayNotOver'],
    [staff, editOf(meter, { volume: '-0.001' }), 'VolumeNegative'],
    [staff, { input: { ...before.input, volume: '0.311' } }, 'EditIdTaken'],
    [otherOffice, editOf(meter), 'MeterUnknown'],
    [staff, editOf(meter, { meterId: randomUUID() }), 'MeterUnknown'],
  ] as const
  for (const [viewer, wish, refusal] of refusals) {
    const { data } = await ask(viewer, edit, wish)
    expect(data?.['editConsumption']).toEqual({ __typename: refusal, message: expect.any(String) })
  }
})

test('an office adopts rules of its own from a day on, and a span that is run again follows them', async () => {
  const place = { operatingUnitId: 3 }
  const meter = await silentOn(await installedMeter(room.database, room.sealer, place), ['2026-11-18'])
  await validateLately(room.database, now)
  const adopt = `mutation ($input: AdoptValidationRulesInput!) { adoptValidationRules(input: $input) {
    __typename ... on ValidationRulesAdopted { ruleSet { operatingUnitId rules { rule timesUsual days } estimators adoptedBy } } } }`
  const input = {
    id: randomUUID(),
    source: 'TELEMETRY',
    operatingUnitId: '3',
    effectiveFrom: '2026-11-18',
    rules: [{ rule: 'SPIKE', action: 'FLAG', timesUsual: 3, atLeastLitres: 1000 }],
    estimators: ['RECENT_MEAN'],
  }
  expect((await ask(otherOffice, adopt, { input })).data?.['adoptValidationRules']).toEqual({
    __typename: 'OfficeNotYours',
  })
  const adopted = {
    __typename: 'ValidationRulesAdopted',
    ruleSet: {
      operatingUnitId: '3',
      rules: [{ rule: 'SPIKE', timesUsual: 3, days: null }],
      estimators: ['RECENT_MEAN'],
      adoptedBy: 'lucia',
    },
  }
  for (let time = 0; time < 2; time++)
    expect((await ask(ofThree, adopt, { input })).data?.['adoptValidationRules']).toEqual(adopted)
  const other = { input: { ...input, id: randomUUID() } }
  expect((await ask(ofThree, adopt, other)).data?.['adoptValidationRules']).toEqual({
    __typename: 'RuleSetDayTaken',
  })
  const sameId = { input: { ...input, effectiveFrom: '2026-12-01' } }
  expect((await ask(ofThree, adopt, sameId)).data?.['adoptValidationRules']).toEqual({
    __typename: 'RuleSetIdTaken',
  })

  const reprocess = `mutation ($id: ID!) { reprocessConsumption(meterId: $id, from: "2026-11-17", to: "2026-11-19") {
    __typename ... on ConsumptionReprocessed { changedDays } } }`
  expect((await ask(ofThree, reprocess, { id: meter.meterId })).data?.['reprocessConsumption']).toEqual({
    __typename: 'ConsumptionReprocessed',
    changedDays: 2,
  })
  expect((await daysOf(meter, ofThree))?.map(({ estimator }) => estimator)).toEqual([
    null,
    'RECENT_MEAN',
    'RECENT_MEAN',
  ])
  expect((await ask(otherOffice, reprocess, { id: meter.meterId })).data?.['reprocessConsumption']).toEqual({
    __typename: 'MeterUnknown',
  })
})

test('a rule whose figure is missing is refused with its name', async () => {
  const adopt = `mutation ($input: AdoptValidationRulesInput!) { adoptValidationRules(input: $input) { __typename } }`
  const rules = [{ rule: 'ZERO_RUN', action: 'FLAG', days: 5 }]
  const input = {
    id: randomUUID(),
    source: 'FIELD',
    operatingUnitId: '1',
    effectiveFrom: '2027-01-01',
    rules,
    estimators: [],
  }
  const { errors } = await ask(staff, adopt, { input })
  expect(errors?.[0]?.message).toContain('input.rules[0].usualAtLeastLitres')
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
})
