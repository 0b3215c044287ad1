import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import ChoiceField from './ChoiceField.vue'

const options = [
  { value: '442761', text: '442761 · Constituyentes 128' },
  { value: '442774', text: '442774 · Ezequiel Montes 45' },
]

test('is named by its label and gives back what was chosen', async () => {
  const field = mount(ChoiceField, { props: { modelValue: '442761', label: 'Contrato que ves', options } })
  expect(field.get('label').attributes('for')).toBe(field.get('select').attributes('id'))
  await field.get('select').setValue('442774')
  expect(field.emitted('update:modelValue')).toEqual([['442774']])
  expect(await axeBreaches(field.element)).toEqual([])
})
