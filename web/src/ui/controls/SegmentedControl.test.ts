import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import SegmentedControl from './SegmentedControl.vue'

const options = [
  { value: 'HOUR', text: 'Por hora' },
  { value: 'DAY', text: 'Por día' },
]

test('is one choice of several: the arrow keys of a radio group move it', async () => {
  const control = mount(SegmentedControl, { props: { modelValue: 'HOUR', label: 'Ver el consumo', options } })
  const [hour, day] = control.findAll('input')
  expect(hour?.element.checked).toBe(true)
  expect(hour?.attributes('name')).toBe(day?.attributes('name'))
  await day?.setValue()
  expect(control.emitted('update:modelValue')).toEqual([['DAY']])
  expect(await axeBreaches(control.element)).toEqual([])
})
