import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import ChoiceList from './ChoiceList.vue'

const options = [
  { value: 'HELPER', text: 'Ayuda', meaning: 'Ve el consumo.' },
  { value: 'ALERTS_ONLY', text: 'Solo alertas', meaning: 'No ve el consumo.' },
]

test('is a group of choices with a name, each heard with what it means', async () => {
  const wrapper = mount(ChoiceList, { props: { label: 'Qué verá', options, modelValue: 'HELPER' } })
  const [first, second] = wrapper.findAll('input')
  expect(first?.element.checked).toBe(true)
  await second?.setValue()
  expect(wrapper.emitted('update:modelValue')).toEqual([['ALERTS_ONLY']])
  expect(second?.element.closest('label')?.textContent).toContain('No ve el consumo.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
