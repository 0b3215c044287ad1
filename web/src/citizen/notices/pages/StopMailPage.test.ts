import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { fakeGraph } from '../../../testing/fake-graph.ts'
import { mountPage, wordsOf } from '../../../testing/mount-page.ts'
import StopMailPage from './StopMailPage.vue'

async function stopBy(outcome: Record<string, unknown>) {
  const stopped = vi.fn((_variables: Record<string, unknown>) => ({ stopMailNotices: outcome }))
  const { client } = fakeGraph({ StopMail: stopped })
  const wrapper = await mountPage(StopMailPage, { client, path: '/avisos/correo?baja=abc' })
  expect(stopped).not.toHaveBeenCalled()
  await wrapper.get('button').trigger('click')
  await flushPromises()
  expect(stopped.mock.calls[0]?.[0]).toEqual({ token: 'abc' })
  expect(await axeBreaches(wrapper.element)).toEqual([])
  return wordsOf(wrapper)
}

test('the link of a letter ends them, once somebody has said so', async () => {
  expect(await stopBy({ __typename: 'MailNoticesEnded', wasOn: true })).toContain(
    'Listo: ya no te escribimos.',
  )
})

test('a link that is none of ours is refused in words, and nothing is said to be over', async () => {
  const words = await stopBy({
    __typename: 'MailLinkUnknown',
    message: 'Esa liga no es de una carta nuestra.',
  })
  expect(words).toContain('Esa liga no es de una carta nuestra.')
  expect(words).not.toContain('Listo')
})
