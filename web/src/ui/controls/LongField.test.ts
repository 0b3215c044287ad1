import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import LongField from './LongField.vue'

test('takes several lines, and tells its hint and what is wrong with the field', async () => {
  const props = { label: 'Qué pasó', hint: 'En tus palabras.', problem: 'Escribe qué pasó.', most: 500 }
  const wrapper = mount(LongField, { props: { ...props, modelValue: '' } })
  const text = wrapper.get('textarea')
  await text.setValue(' La fuga\nes de la calle ')
  expect(wrapper.emitted('update:modelValue')).toEqual([['La fuga\nes de la calle']])
  expect(text.attributes('maxlength')).toBe('500')
  const described = text.attributes('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => wrapper.get(`[id="${id}"]`).text())).toEqual([
    'En tus palabras.',
    'Escribe qué pasó.',
  ])
  expect(text.attributes('aria-invalid')).toBe('true')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
