import type { RequestContext, SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'

/** An id that is the same in every world. */
export const fixedId = (number: number) => `00000000-0000-5000-8000-${String(number).padStart(12, '0')}`

/** The contract that money is of. */
export const contractNumber = '442761'

/** Ana of the office asks, always at the same moment. */
export const askedIn = (room: SubgraphRoom) =>
  ({
    viewer: { kind: 'staff', subject: 'ana', operatingUnitIds: [1] },
    ...{ room, now: new Date('2026-11-20T18:00:00Z'), traceId: 'f'.repeat(32) },
  }) as unknown as RequestContext
