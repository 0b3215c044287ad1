import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import TimeChart from './TimeChart.vue'
import type { TimelineBar } from './timeline-bars.ts'

function bar(index: number, own: Partial<TimelineBar>): TimelineBar {
  return {
    fromMs: index * 10,
    toMs: index * 10 + 10,
    value: null,
    state: 'future',
    share: null,
    expected: null,
    outline: null,
    isRunning: false,
    ...own,
  }
}

const bars = [
  bar(0, { value: 20, state: 'known', outline: 30 }),
  bar(1, { value: 0, state: 'known' }),
  bar(2, { state: 'gap', share: 12 }),
  bar(3, { state: 'gap', share: 12 }),
  bar(4, { value: 10, state: 'known', isRunning: true, expected: 15 }),
  bar(5, { expected: 18 }),
]

function chart(own: { bars?: readonly TimelineBar[]; view?: { fromMs: number; toMs: number } } = {}) {
  return mount(TimeChart, {
    attachTo: document.body,
    props: {
      name: 'Consumo por hora, hoy',
      bars,
      view: { fromMs: 0, toMs: 60 },
      ceiling: { value: 40, text: '40 L' },
      marks: [{ ms: 30, text: '3 h' }],
      nights: [{ fromMs: 0, toMs: 20 }],
      nightText: 'noche',
      nowMs: 45,
      nowText: 'ahora',
      spoken: '04:00–05:00: 10 L',
      gapText: ({ bars: gap }) => `sin señal ${gap.length} h`,
      ...own,
    },
  })
}

/** How many bars a path draws. */
const countIn = (wrapper: ReturnType<typeof chart>, part: string) =>
  (wrapper.get(part).attributes('d') ?? '').split('M').length - 1

test('draws what ran, what is shared out, what is expected and what ran a year before, each its own way', () => {
  const wrapper = chart()
  expect(countIn(wrapper, '.bar:not(.running)')).toBe(2)
  expect(countIn(wrapper, '.hatched:not(.expected)')).toBe(2)
  expect(countIn(wrapper, '.expected')).toBe(2)
  expect(countIn(wrapper, '.outline')).toBe(1)
  expect(wrapper.findAll('.running')).toHaveLength(1)
})

test('a year of hours costs the page no more elements than a day', () => {
  const year = Array.from({ length: 8_760 }, (_, index) => bar(index, { value: index % 50, state: 'known' }))
  const many = chart({ bars: year, view: { fromMs: 0, toMs: 87_600 } })
  expect(many.findAll('*').length).toBeLessThanOrEqual(chart().findAll('*').length)
})

test('neighbouring gaps are one gap, with its reason', () => {
  const wrapper = chart()
  expect(wrapper.findAll('.gap')).toHaveLength(1)
  expect(wrapper.get('.gap-text').text()).toBe('sin señal 2 h')
})

test('says where now is, and where it is night', () => {
  const wrapper = chart()
  expect(wrapper.get('.now-text').text()).toBe('ahora')
  expect(wrapper.get('.night-text').text()).toBe('noche')
  expect(
    chart({ view: { fromMs: 0, toMs: 40 } })
      .find('.now')
      .exists(),
  ).toBe(false)
})

test.each([
  ['ArrowRight', 'step', [1]],
  ['ArrowLeft', 'step', [-1]],
  ['PageDown', 'pan', [1]],
  ['PageUp', 'pan', [-1]],
  ['Home', 'pan', [Number.NEGATIVE_INFINITY]],
  ['+', 'zoom', [0.5, 0.5]],
  ['-', 'zoom', [2, 0.5]],
])('the key %s asks for %s', async (key, event, payload) => {
  const wrapper = chart()
  await wrapper.get('input').trigger('keydown', { key })
  expect(wrapper.emitted(event)).toEqual([payload])
})

test('a slider says the bar that is read, and moves by what a screen reader wants of it', async () => {
  const wrapper = chart()
  const slider = wrapper.get('input')
  expect(slider.attributes('aria-valuetext')).toBe('04:00–05:00: 10 L')
  slider.element.value = '2'
  await slider.trigger('input')
  expect(wrapper.emitted('step')).toEqual([[2]])
})

/** In a browser the plot is as wide as the page lets it. */
function laidOut(wrapper: ReturnType<typeof chart>) {
  const plot = wrapper.get<HTMLElement>('.plot')
  plot.element.getBoundingClientRect = () => new DOMRect(100, 0, 600, 200)
  return plot
}

test('a tap reads the bar below it', async () => {
  const wrapper = chart()
  const plot = laidOut(wrapper)
  await plot.trigger('pointerdown', { pointerId: 1, clientX: 120, button: 0 })
  await plot.trigger('pointerup', { pointerId: 1, clientX: 122, button: 0 })
  expect(wrapper.emitted('update:selected')).toEqual([[0]])
})

test('a finger that drags moves time with it, and reads nothing', async () => {
  const wrapper = chart()
  const plot = laidOut(wrapper)
  plot.element.setPointerCapture = () => {}
  await plot.trigger('pointerdown', { pointerId: 1, clientX: 400, button: 0 })
  await plot.trigger('pointermove', { pointerId: 1, clientX: 250 })
  await plot.trigger('pointerup', { pointerId: 1, clientX: 250 })
  await vi.waitFor(() => expect(wrapper.emitted('pan')).toEqual([[0.25]]))
  expect(wrapper.emitted('update:selected')).toBeUndefined()
})

test('two fingers that part look nearer, at what is between them', async () => {
  const wrapper = chart()
  const plot = laidOut(wrapper)
  await plot.trigger('pointerdown', { pointerId: 1, clientX: 350, pointerType: 'touch' })
  await plot.trigger('pointerdown', { pointerId: 2, clientX: 450, pointerType: 'touch' })
  await plot.trigger('pointermove', { pointerId: 2, clientX: 550, pointerType: 'touch' })
  await vi.waitFor(() => expect(wrapper.emitted('zoom')).toHaveLength(1))
  expect(wrapper.emitted<[number, number]>('zoom')?.[0]?.[0]).toBeCloseTo(0.5)
})

test('a wheel scrolls the page, unless somebody is at the chart or pinches', async () => {
  const wrapper = chart()
  const plot = laidOut(wrapper)
  await plot.trigger('wheel', { deltaY: 100, clientX: 400 })
  await new Promise(requestAnimationFrame)
  expect(wrapper.emitted('zoom')).toBeUndefined()
  wrapper.get('input').element.focus()
  await plot.trigger('wheel', { deltaY: 100, clientX: 400 })
  await vi.waitFor(() => expect(wrapper.emitted('zoom')).toHaveLength(1))
  await plot.trigger('wheel', { deltaX: 60, deltaY: 0, clientX: 400 })
  await vi.waitFor(() => expect(wrapper.emitted('pan')).toEqual([[0.1]]))
})

test('stumbles nobody', async () => {
  expect(await axeBreaches(chart().element)).toEqual([])
})
