import { describe, expect, test } from 'vitest'
import type { Signal } from '../detection/signal.ts'
import { type AlertSpan, isTold, litresPerHour } from './alert.ts'
import { tellingRecord } from './alert-record.ts'
import { type AreaAlert, decideArea } from './area-event.ts'
import { correctAlerts } from './correct-alerts.ts'
import { conditionOf, foldStatement } from './device-conditions.ts'
import { foldSignals } from './fold-signals.ts'
import { hearDevice } from './hear-device.ts'
import { learnInterval, silentAfterSeconds } from './silence.ts'
import { costInCentavos } from './water-price.ts'

function span(change: Partial<AlertSpan>): AlertSpan {
  return {
    ...{
      id: 'a',
      layer: 'RULE',
      kind: 'CONTINUOUS_FLOW',
      detail: '',
      severity: 'WARNING',
      since: 10,
      openedAt: 34,
    },
    ...{ escalatedAt: null, closedAt: null, closedReason: null, litres: 5, litresAt: 34, ...change },
  }
}

function signal(event: Signal['event'], at: number, change: Partial<Signal> = {}): Signal {
  const severity = event === 'ESCALATED' ? 'CRITICAL' : 'WARNING'
  return { layer: 'RULE', kind: 'CONTINUOUS_FLOW', severity, event, at, since: 10, litres: at, ...change }
}

describe('signals', () => {
  test('open an alert, make it critical and end it', () => {
    const spans = foldSignals([], [signal('OPENED', 34), signal('ESCALATED', 82), signal('CLOSED', 90)])
    const ended = { closedAt: 90, closedReason: 'ENDED', litres: 90, litresAt: 90 } as const
    expect(spans).toEqual([span({ id: null, severity: 'CRITICAL', escalatedAt: 82, ...ended })])
  })

  test('that do not fit are none: what stands is not opened again, what does not is not closed', () => {
    const open = span({})
    expect(foldSignals([open], [signal('OPENED', 40)])).toEqual([open])
    expect(foldSignals([], [signal('ESCALATED', 40), signal('CLOSED', 41)])).toEqual([])
  })

  test('of both layers stand beside each other, and one may come again', () => {
    const notice = signal('OPENED', 40, { layer: 'NOTICE', kind: 'LEAK' })
    const again = signal('OPENED', 99, { since: 70 })
    const spans = foldSignals([span({})], [notice, signal('CLOSED', 50), again])
    expect(spans.map(({ id, kind, closedAt }) => [id, kind, closedAt])).toEqual([
      ['a', 'CONTINUOUS_FLOW', 50],
      [null, 'LEAK', null],
      [null, 'CONTINUOUS_FLOW', null],
    ])
  })
})

describe('a story that is told anew', () => {
  const around = { from: 0, at: 100 }

  test('keeps when an alert was opened, and corrects the rest', () => {
    const told = span({ id: null, openedAt: 30, since: 6, litres: 9, closedAt: 60, closedReason: 'ENDED' })
    expect(correctAlerts([span({})], [told], around)).toEqual([{ ...told, id: 'a', openedAt: 34 }])
  })

  test('takes back what should never have stood, though it had ended', () => {
    expect(correctAlerts([span({})], [], around)).toMatchObject([
      { closedAt: 100, closedReason: 'CORRECTED' },
    ])
    const ended = span({ closedAt: 50, closedReason: 'ENDED' })
    expect(correctAlerts([ended], [], around)).toEqual([{ ...ended, closedReason: 'CORRECTED' }])
    const dismissed = span({ closedAt: 50, closedReason: 'DISMISSED' })
    expect(correctAlerts([dismissed], [], around)).toEqual([dismissed])
  })

  test('opens what should have stood, but not what stood before it begins', () => {
    const told = [span({ id: null, openedAt: 50 }), span({ id: null, openedAt: 0, kind: 'HIGH_FLOW' })]
    expect(correctAlerts([], told, around)).toEqual([told[0]])
  })

  test('leaves closed what people closed', () => {
    const dismissed = span({ closedAt: 50, closedReason: 'DISMISSED' })
    const told = span({ id: null, litres: 70 })
    expect(correctAlerts([dismissed], [told], around)).toMatchObject([
      { closedReason: 'DISMISSED', closedAt: 50, litres: 70 },
    ])
  })
})

describe('what a device says of itself', () => {
  const nothing = { at: 50, alarms: null, batteryPercent: null }

  test('its alarms are alerts by its own words, some of them critical', () => {
    expect(conditionOf('BURST')).toMatchObject({
      kind: 'DEVICE_ALARM',
      detail: 'BURST',
      severity: 'CRITICAL',
    })
    expect(conditionOf('TAMPER')).toMatchObject({ kind: 'TAMPER', severity: 'CRITICAL' })
    expect(conditionOf('DRY')).toMatchObject({ kind: 'DEVICE_ALARM', severity: 'WARNING' })
  })

  test('no word of alarms ends none, and what detection found is not the device’s to end', () => {
    const open = [span({ kind: 'DEVICE_ALARM', detail: 'DRY' }), span({ id: 'b' })]
    expect(foldStatement(open, nothing)).toEqual(open)
    expect(foldStatement(open, { ...nothing, alarms: [] }).map(({ closedAt }) => closedAt)).toEqual([
      50,
      null,
    ])
  })

  test('a word of some alarms ends those that it names, and leaves the others', () => {
    const open = ['DRY', 'BURST'].map((detail) => span({ id: detail, kind: 'DEVICE_ALARM', detail }))
    const said = foldStatement(open, { ...nothing, alarms: ['LEAK'], ended: ['DRY'] })
    expect(said.map(({ detail, closedAt }) => [detail, closedAt])).toEqual([
      ['DRY', 50],
      ['BURST', null],
      ['LEAK', null],
    ])
  })

  test('what was and is no more is no alert', () => {
    expect(foldStatement([], { ...nothing, alarms: ['PREVIOUS_LEAK'] })).toEqual([])
  })

  test('a silence ends with what is heard after it began, not with what comes late', () => {
    const silent = span({ kind: 'DEVICE_OFFLINE', since: 40, openedAt: 90 })
    expect(hearDevice([silent], 40)).toEqual([silent])
    expect(hearDevice([silent], 60)).toMatchObject([{ closedAt: 90, closedReason: 'HEARD_AGAIN' }])
    expect(hearDevice([silent], 95)).toMatchObject([{ closedAt: 95 }])
  })
})

describe('silence', () => {
  test('begins four hours beyond the interval: the configured one, the learned one, or a day', () => {
    expect(silentAfterSeconds(3_600, 900)).toBe(3_600 + 14_400)
    expect(silentAfterSeconds(null, 900)).toBe(900 + 14_400)
    expect(silentAfterSeconds(null, 0)).toBe(86_400 + 14_400)
  })

  test('one long silence is no habit', () => {
    expect(learnInterval(0, 3_600)).toBe(3_600)
    expect(learnInterval(3_600, 30 * 86_400)).toBeLessThan(86_400)
  })
})

describe('an area', () => {
  const alerts = (count: number, areaEventId: string | null = null): AreaAlert[] =>
    Array.from({ length: count }, (_, meterKey) => ({
      alertId: `${meterKey}`,
      meterKey,
      openedAt: 0,
      areaEventId,
    }))

  test('has an event once five meters have the same alert at the same time', () => {
    expect(decideArea(alerts(4))).toBeNull()
    expect(decideArea(alerts(5))).toEqual({ eventId: null, alertIds: ['0', '1', '2', '3', '4'] })
    expect(decideArea([...alerts(2), ...alerts(2), ...alerts(2)])).toBeNull()
  })

  test('that has one takes in who comes later', () => {
    const late = { alertId: 'late', meterKey: 9, openedAt: 0, areaEventId: null }
    expect(decideArea([...alerts(5, 'e'), late])).toEqual({ eventId: 'e', alertIds: ['late'] })
    expect(decideArea(alerts(5, 'e'))).toBeNull()
  })
})

test('residents are told of leaks and high flows that were learned, and of nothing else', () => {
  expect(isTold({ layer: 'NOTICE', kind: 'LEAK', detail: '' })).toBe(true)
  expect(isTold({ layer: 'NOTICE', kind: 'HIGH_FLOW', detail: '' })).toBe(true)
  expect(isTold({ layer: 'RULE', kind: 'HIGH_FLOW', detail: '' })).toBe(false)
})

test('water costs whole centavos, half a centavo rounded up', () => {
  expect(costInCentavos(1_000, 2_422)).toBe(2_422)
  expect(costInCentavos(0, 2_422)).toBe(0)
  expect(costInCentavos(250, 2_422)).toBe(606)
})

test('litres an hour are told once an hour can be told', () => {
  const since = new Date(0)
  const layer = 'NOTICE'
  expect(litresPerHour({ layer: 'WATCH', litres: 90, since, litresAt: new Date(3 * 3_600_000) })).toBeNull()
  expect(litresPerHour({ layer, litres: 90, since, litresAt: new Date(3 * 3_600_000) })).toBe(30)
  expect(litresPerHour({ layer, litres: 90, since, litresAt: since })).toBeNull()
  expect(litresPerHour({ layer, litres: 0, since, litresAt: new Date(9) })).toBeNull()
})

test('a record says nothing before twenty were judged', () => {
  expect(tellingRecord({ judged: 19, right: 19 })).toBeNull()
  expect(tellingRecord({ judged: 20, right: 12 })).toEqual({ judged: 20, right: 12 })
})
