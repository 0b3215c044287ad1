import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import OutlookBar from './OutlookBar.vue'

const name = 'Este mes 12.0 m³, vas camino a 18.0 m³'
const outlook = { likely: 18, low: 16, high: 20 }
const widthOf = (wrapper: ReturnType<typeof mount>, part: string) =>
  Number.parseFloat(wrapper.get(part).attributes('width') ?? '')

test('draws what has run, what is to come, and how sure that is, on one scale', async () => {
  const wrapper = mount(OutlookBar, { props: { name, value: 12, outlook } })
  expect(widthOf(wrapper, '.so-far') / widthOf(wrapper, '.to-come')).toBeCloseTo(12 / 6)
  const [, low, high] = wrapper
    .findAll('.range')
    .map((line) => Number.parseFloat(line.attributes('x1') ?? ''))
  expect((high ?? 0) / (low ?? 1)).toBeCloseTo(20 / 16)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('draws only what is known', () => {
  const wrapper = mount(OutlookBar, { props: { name, value: 12 } })
  expect(wrapper.find('.to-come').exists()).toBe(false)
  expect(wrapper.find('.range').exists()).toBe(false)
})

test('a month that ran past its projection has nothing hatched', () => {
  const wrapper = mount(OutlookBar, { props: { name, value: 19, outlook } })
  expect(widthOf(wrapper, '.to-come')).toBe(0)
})
