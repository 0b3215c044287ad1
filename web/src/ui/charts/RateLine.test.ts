import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import RateLine from './RateLine.vue'

function pathOf(stretches: readonly { fromMs: number; toMs: number; rate: number }[]): string {
  const words = { name: 'Agua', ceilingText: '400 L', startText: 'hace 10 min', endText: 'ahora' }
  const line = mount(RateLine, { props: { ...words, stretches, fromMs: 0, toMs: 100, ceiling: 400 } })
  return line.get('path').attributes('d') ?? ''
}

test('stretches that follow each other are one line of steps', () => {
  expect(
    pathOf([
      { fromMs: 0, toMs: 50, rate: 400 },
      { fromMs: 50, toMs: 100, rate: 0 },
    ]),
  ).toBe('M0 0H50L50 100H100')
})

test('where nothing is known, the line is broken', () => {
  expect(
    pathOf([
      { fromMs: 0, toMs: 20, rate: 200 },
      { fromMs: 60, toMs: 100, rate: 200 },
    ]),
  ).toBe('M0 50H20M60 50H100')
})

test('what began before the window is cut at its edge', () => {
  expect(pathOf([{ fromMs: -50, toMs: 100, rate: 100 }])).toBe('M0 75H100')
})

test('stumbles nobody who listens', async () => {
  const words = { name: 'Agua', ceilingText: '400 L', startText: 'hace 10 min', endText: 'ahora' }
  const stretches = [{ fromMs: 0, toMs: 100, rate: 200 }]
  const line = mount(RateLine, { props: { ...words, stretches, fromMs: 0, toMs: 100, ceiling: 400 } })
  expect(await axeBreaches(line.element)).toEqual([])
})
