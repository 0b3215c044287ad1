import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import SelectField from './SelectField.vue'

const options = [
  { value: '605', text: 'Sueldos y salarios' },
  { value: '612', text: 'Actividades empresariales' },
]

test('is named, gives back what was chosen, and is heard with what is wrong', async () => {
  const field = mount(SelectField, {
    props: {
      modelValue: '',
      label: 'Régimen fiscal',
      options,
      pick: 'Elige uno',
      problem: 'Elige el régimen.',
    },
  })
  const select = field.get('select')
  expect(field.get('label').attributes('for')).toBe(select.attributes('id'))
  expect(field.get(`[id="${select.attributes('aria-describedby')}"]`).text()).toBe('Elige el régimen.')
  await select.setValue('612')
  expect(field.emitted('update:modelValue')).toEqual([['612']])
  expect(await axeBreaches(field.element)).toEqual([])
})

test('cannot be opened while there is nothing to choose', () => {
  const field = mount(SelectField, {
    props: { modelValue: '', label: 'Uso', options: [], pick: 'Elige uno' },
  })
  expect(field.get('select').attributes('disabled')).toBeDefined()
})
