import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import ComparisonBars from './ComparisonBars.vue'

const rows = [
  { key: 'own', label: 'Tú', value: 9_000, text: '9.0 m³', mark: 'bar' },
  { key: 'last-year', label: 'Hace un año', value: 12_000, text: '12.0 m³', mark: 'hollow' },
  {
    key: 'neighbours',
    label: 'Casas como la tuya',
    note: 'mediana de 34',
    value: 6_000,
    text: '6.0 m³',
    mark: 'tick',
  },
] as const

test('stands on one scale, of which the highest is the end, and each says its figure', async () => {
  const wrapper = mount(ComparisonBars, { props: { rows } })
  const widths = wrapper.findAll('.track > span').map((bar) => bar.attributes('style'))
  expect(widths.map((style) => Number.parseFloat(style?.split(':')[1] ?? ''))).toEqual([75, 100, 50])
  expect(wrapper.findAll('.text').map((text) => text.text())).toEqual(['9.0 m³', '12.0 m³', '6.0 m³'])
  expect(wrapper.text()).toContain('mediana de 34')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
