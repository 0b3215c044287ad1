import type { QueuePace } from '@aquacis/kit/runtime/messaging/leased-queue.ts'

/** Woken by each commit that queues something; a crash delays what was in hand by the lease. */
export const usualPace: QueuePace = { width: 16, attemptMs: 30_000, leaseMs: 45_000, lookEveryMs: 5_000 }
