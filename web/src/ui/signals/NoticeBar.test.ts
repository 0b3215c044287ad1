import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { axeBreaches } from '../../testing/axe-breaches.ts'
import NoticeBar from './NoticeBar.vue'

test('is heard when it appears, and carries what one can do', async () => {
  const notice = mount(NoticeBar, {
    props: { icon: 'unplugged', tone: 'quiet' },
    slots: { default: 'Sin conexión.', action: '<button type="button">Actualizar</button>' },
  })
  expect(notice.attributes('role')).toBe('status')
  expect(notice.get('button').text()).toBe('Actualizar')
  expect(await axeBreaches(notice.element)).toEqual([])
})
