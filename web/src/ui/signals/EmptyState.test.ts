import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import EmptyState from './EmptyState.vue'

test('says why there is nothing, and what to do', async () => {
  const state = mount(EmptyState, {
    props: { icon: 'paper', title: 'Todavía no hay un contrato a tu nombre' },
    slots: { default: 'Lleva tu recibo a tu administración.', action: '<a href="/ajustes">Ajustes</a>' },
  })
  expect(state.get('h1').text()).toBe('Todavía no hay un contrato a tu nombre')
  expect(state.text()).toContain('Lleva tu recibo')
  expect(await axeBreaches(state.element)).toEqual([])
})
