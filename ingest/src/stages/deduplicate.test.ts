import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { deduplicate } from './deduplicate.ts'
import type { Candidate } from './normalise.ts'

function candidate(meterKey: number, at: string, traceId: string): Candidate {
  const instant = new Date(at)
  return {
    reading: {
      meterKey,
      at: instant,
      litres: litres(1),
      flowLitresPerHour: null,
      receivedAt: instant,
      traceId,
    },
    radio: {
      network: 'WMBUS',
      address: 'KAW:61200001',
      profile: null,
      intervalSeconds: null,
      meterKey,
      meterId: 'meter',
      servicePointId: 'service point',
      encryptionKey: Buffer.alloc(16),
      calibreMillimetres: 15,
      latest: null,
    },
    message: { topic: 'wmbus/x/telegram', payload: Buffer.alloc(0), arrivedAt: instant, traceId },
  }
}

test('of the same meter and instant the first is kept', () => {
  const { kept, duplicates } = deduplicate([
    candidate(1, '2026-11-20T18:00:00Z', 'first'),
    candidate(2, '2026-11-20T18:00:00Z', 'another meter'),
    candidate(1, '2026-11-20T18:00:05Z', 'another instant'),
    candidate(1, '2026-11-20T18:00:00Z', 'again'),
  ])
  expect(kept.map(({ reading }) => reading.traceId)).toEqual(['first', 'another meter', 'another instant'])
  expect(duplicates).toBe(1)
})
