import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import BarChart from './BarChart.vue'
import type { ChartBar } from './chart-bars.ts'

const bars: ChartBar[] = [
  { key: 'a', value: 20, state: 'known', label: '00:00–01:00', text: '20 L', isShaded: true },
  { key: 'b', value: 0, state: 'known', label: '01:00–02:00', text: '0 L' },
  { key: 'c', value: null, state: 'gap', label: '02:00–03:00', text: 'sin señal' },
  { key: 'd', value: 10, state: 'known', label: '03:00–04:00', text: '10 L', isRunning: true },
  { key: 'e', value: null, state: 'future', label: '04:00–05:00', text: 'aún no' },
]

function chart(own: readonly ChartBar[] = bars) {
  return mount(BarChart, {
    props: {
      name: 'Consumo por hora, hoy',
      bars: own,
      ceiling: { value: 40, text: '40 L' },
      marks: [{ index: 2, text: '2 h' }],
      hint: 'Toca una barra',
      shadedText: 'noche',
      gapText: (gap) => `sin señal ${gap.length} h`,
    },
  })
}

/** As an arrow key moves the slider: the browser changes its value and says so. */
async function moveTo(wrapper: ReturnType<typeof chart>, value: number) {
  const slider = wrapper.get('input')
  slider.element.value = String(value)
  await slider.trigger('input')
  return slider
}

test('begins at zero: a bar is as high as its share of the ceiling', () => {
  const heights = chart()
    .findAll('.bar')
    .map((bar) => bar.attributes('height'))
  expect(heights).toEqual(['50%', '0%', '25%'])
})

test('draws a gap as a gap: no bar and no foot, but the reason', () => {
  const wrapper = chart()
  expect(wrapper.findAll('.foot')).toHaveLength(3)
  expect(wrapper.findAll('.gap')).toHaveLength(1)
  expect(wrapper.get('.gap-text').text()).toBe('sin señal 1 h')
})

test('shows a known zero by the foot of its bar', () => {
  const [, zero] = chart().findAll('g')
  expect(zero?.find('.foot').exists()).toBe(true)
})

test('reads the growing bar until another is chosen', async () => {
  const wrapper = chart()
  expect(wrapper.get('.readout').text()).toContain('10 L')
  await moveTo(wrapper, 0)
  expect(wrapper.get('.readout').text()).toContain('00:00–01:00')
  expect(wrapper.emitted('update:selected')?.at(-1)).toEqual([0])
})

test('says how to read it where no bar is growing', () => {
  const [first] = bars
  const wrapper = chart(first === undefined ? [] : [first])
  expect(wrapper.get('figcaption').text()).toContain('Toca una barra')
})

test('can be read by the keyboard, bar by bar, gaps with their reason', async () => {
  const wrapper = chart()
  const slider = await moveTo(wrapper, 2)
  expect(slider.attributes('aria-valuetext')).toBe('02:00–03:00: sin señal')
  await moveTo(wrapper, 1)
  expect(slider.attributes('aria-valuetext')).toBe('01:00–02:00: 0 L')
})

test('cannot be read into the future', () => {
  expect(chart().get('input').attributes('max')).toBe('3')
})

test('is read where a finger touches it', async () => {
  const wrapper = chart()
  const plot = wrapper.get('.plot')
  plot.element.getBoundingClientRect = () => new DOMRect(100, 0, 500, 200)
  await plot.trigger('pointerdown', { clientX: 130 })
  expect(wrapper.get('.readout').text()).toContain('20 L')
  await plot.trigger('pointermove', { clientX: 599 })
  expect(wrapper.get('.readout').text()).toContain('10 L')
})

test('the growing bar breathes once per update', async () => {
  const wrapper = chart()
  const grown = bars.map((bar) => (bar.key === 'd' ? { ...bar, value: 11 } : bar))
  await wrapper.setProps({ bars: grown })
  expect(wrapper.findAll('.breath-1')).toHaveLength(1)
  await wrapper.setProps({ bars: bars })
  expect(wrapper.findAll('.breath-2')).toHaveLength(1)
})

test('has at most four labels at its axes', () => {
  const wrapper = chart()
  expect(wrapper.findAll('.mark, .ceiling').length).toBeLessThanOrEqual(4)
})

test('stumbles nobody', async () => {
  expect(await axeBreaches(chart().element)).toEqual([])
})
