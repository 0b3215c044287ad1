import type { ResidentViewer } from '@aquacis/kit/values/viewer.ts'
import { expect, test } from 'vitest'
import { createCredentials } from './credentials.ts'

const ana: ResidentViewer = { kind: 'resident', subject: 'ana', partyId: 'p' }

function counting() {
  let signed = 0
  let now = 0
  const credentials = createCredentials(
    async (viewer, audience) => `${viewer.kind} ${audience} ${++signed}`,
    () => now,
  )
  return { credentials, at: (ms: number) => (now = ms) }
}

test('the same viewer is not signed again for ten seconds', async () => {
  const { credentials, at } = counting()
  expect(await credentials(ana, 'meters')).toBe('Bearer resident meters 1')
  at(9_999)
  expect(credentials(ana, 'meters')).toBe('Bearer resident meters 1')
  at(10_000)
  expect(await credentials(ana, 'meters')).toBe('Bearer resident meters 2')
})

test('each subgraph has its own, and each viewer', async () => {
  const { credentials } = counting()
  await credentials(ana, 'meters')
  expect(await credentials(ana, 'homes')).toBe('Bearer resident homes 2')
  expect(await credentials({ ...ana }, 'meters')).toBe('Bearer resident meters 3')
})
