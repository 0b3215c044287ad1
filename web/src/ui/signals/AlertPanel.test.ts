import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import AlertPanel from './AlertPanel.vue'

test('says what is wrong in a heading, for who jumps from heading to heading', async () => {
  const wrapper = mount(AlertPanel, {
    props: { icon: 'warning', tone: 'danger', title: 'Parece que hay una fuga' },
    slots: { default: 'Desde el martes.', action: '<a href="/alertas/1">Qué revisar</a>' },
  })
  expect(wrapper.get('h2').text()).toBe('Parece que hay una fuga')
  expect(wrapper.text()).toContain('Desde el martes.')
  expect(await axeBreaches(wrapper.element)).toEqual([])
})
