import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { fakeGraph } from '../../../testing/fake-graph.ts'
import { consumptionBars, friday, hours } from '../../../testing/household.ts'
import { mountPage } from '../../../testing/mount-page.ts'
import { dayOf } from '../view/step.ts'
import { viewBefore } from './bars-in-view.ts'
import { type Series, useSeries } from './use-series.ts'

const today = dayOf(friday)
const yearBefore = viewBefore('HOUR', today)

beforeEach(() => {
  vi.useFakeTimers({ now: friday, toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

/** A series that looks at today and the same day of a year before, and which questions of it stay open. */
async function opened() {
  const { client } = fakeGraph({
    ConsumptionBars: ({ from }) => consumptionBars(hours(String(from), 168, () => '0.010')),
  })
  const open = new Set<unknown>()
  client.operations$((signal) => {
    if (typeof signal !== 'object' || signal.tag !== 1) return
    const { kind, variables } = signal[0]
    if (kind === 'teardown') open.delete(variables?.['from'])
    else open.add(variables?.['from'])
  })
  let series: Series | undefined
  const looker = defineComponent(() => {
    series = useSeries(
      () => 'contract-1',
      () => [
        { step: 'HOUR', view: today },
        { step: 'HOUR', view: yearBefore },
      ],
    )
    return () => h('i')
  })
  await mountPage(looker, { client })
  if (series === undefined) throw new Error('nothing was mounted')
  return { series, open }
}

test('what is over is asked once; what still runs stays open for the next reading', async () => {
  const { series, open } = await opened()
  await vi.waitFor(() => expect(series.isAwaited({ step: 'HOUR', view: yearBefore })).toBe(false))
  await vi.waitFor(() => expect(series.isAwaited({ step: 'HOUR', view: today })).toBe(false))
  const stillOpen = [...open].map((from) => Date.parse(String(from)))
  expect(stillOpen).toHaveLength(1)
  expect(stillOpen[0]).toBeGreaterThan(friday.getTime() - 8 * 86_400_000)
  expect(series.at('HOUR', yearBefore.fromMs)).toEqual({ litres: 10, share: null })
})

test('a stretch is awaited until all of it was answered', async () => {
  const { series } = await opened()
  expect(series.isAwaited({ step: 'HOUR', view: { fromMs: yearBefore.fromMs, toMs: today.toMs } })).toBe(true)
})
