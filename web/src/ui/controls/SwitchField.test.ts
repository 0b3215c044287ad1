import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import SwitchField from './SwitchField.vue'

test('is heard as a switch with its name, and turned by its label', async () => {
  const wrapper = mount(SwitchField, { props: { label: 'Ver los litros', modelValue: false } })
  const input = wrapper.get('[role=switch]')
  await input.setValue(true)
  expect(wrapper.emitted('update:modelValue')).toEqual([[true]])
  expect(wrapper.get('label').text()).toBe('Ver los litros')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
