import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { h } from 'vue'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import FieldFrame from './FieldFrame.vue'

function framed(props: { readonly label: string; readonly hint?: string; readonly problem?: string }) {
  const slots = { default: ({ attributes }: { attributes: object }) => h('input', attributes) }
  return mount(FieldFrame, { props, slots })
}

test('an input is named, and heard with its hint and its problem, in this order', async () => {
  const wrapper = framed({ label: 'Serie', hint: 'En el recuadro.', problem: 'Escribe la serie.' })
  const input = wrapper.get('input')
  expect(wrapper.get('label').attributes('for')).toBe(input.attributes('id'))
  expect(input.attributes('aria-invalid')).toBe('true')
  const heard = input.attributes('aria-describedby')?.split(' ') ?? []
  expect(heard.map((id) => wrapper.get(`[id="${id}"]`).text())).toEqual([
    'En el recuadro.',
    'Escribe la serie.',
  ])
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('nothing is said where there is nothing to say', () => {
  const input = framed({ label: 'Serie' }).get('input')
  expect(input.attributes('aria-invalid')).toBeUndefined()
  expect(input.attributes('aria-describedby')).toBeUndefined()
})
