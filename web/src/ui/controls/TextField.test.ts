import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import TextField from './TextField.vue'

test('is written into, and tells its hint and what is wrong with the field', async () => {
  const props = { label: 'Serie', hint: 'En el recuadro.', problem: 'Escribe la serie.', modelValue: '' }
  const wrapper = mount(TextField, { props })
  const input = wrapper.get('input')
  await input.setValue(' 21084417 ')
  expect(wrapper.emitted('update:modelValue')).toEqual([['21084417']])
  const described = input.attributes('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => wrapper.get(`[id="${id}"]`).text())).toEqual([
    'En el recuadro.',
    'Escribe la serie.',
  ])
  expect(input.attributes('aria-invalid')).toBe('true')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('says nothing of a problem where there is none', () => {
  const wrapper = mount(TextField, { props: { label: 'Serie', modelValue: '' } })
  expect(wrapper.get('input').attributes('aria-invalid')).toBeUndefined()
  expect(wrapper.get('input').attributes('aria-describedby')).toBeUndefined()
})
