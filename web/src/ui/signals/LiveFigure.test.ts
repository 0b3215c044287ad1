import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import LiveFigure from './LiveFigure.vue'

function figure(text: string) {
  return mount(LiveFigure, { props: { text, unit: 'L', spoken: `Hoy: ${text} litros` } })
}

function rolled(wrapper: ReturnType<typeof figure>) {
  return wrapper.findAll('.rolled').map((place) => [place.attributes('data-was'), place.text()])
}

test('stands still at first', () => {
  expect(rolled(figure('214'))).toEqual([])
})

test('rolls only the places that change, as a meter does', async () => {
  const wrapper = figure('214')
  await wrapper.setProps({ text: '215' })
  expect(rolled(wrapper)).toEqual([['4', '5']])
  await wrapper.setProps({ text: '220' })
  expect(rolled(wrapper)).toEqual([
    ['1', '2'],
    ['5', '0'],
  ])
})

test('rolls from the right when it gains a place', async () => {
  const wrapper = figure('999')
  await wrapper.setProps({ text: '1,000' })
  expect(rolled(wrapper).at(-1)).toEqual(['9', '0'])
  expect(wrapper.get('.signs').text()).toBe('1,000')
})

test('is said as one number, once, and not again with every litre', async () => {
  const wrapper = figure('214')
  expect(wrapper.get('.visually-hidden').text()).toBe('Hoy: 214 litros')
  expect(wrapper.find('[aria-live], [role=status]').exists()).toBe(false)
  expect(wrapper.get('.signs').attributes('aria-hidden')).toBe('true')
})

test('stumbles nobody', async () => {
  expect(await axeBreaches(figure('214').element)).toEqual([])
})
