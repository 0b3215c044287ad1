import { newTraceId } from '@aquacis/kit/runtime/trace.ts'
import type { Intake, WayIn } from '../../src/edges/mqtt/way-in.ts'

/** What is handed in: a topic and what is said under it. */
export interface HandedIn {
  readonly topic: string
  readonly payload: string | Buffer
}

/** A way in without a broker: what is handed in together is held together. */
export interface HandIn extends WayIn {
  /** Resolves once all are acknowledged. */
  give(messages: readonly HandedIn[]): Promise<void>
}

export function openHandIn(intake: Intake): HandIn {
  return {
    async give(messages) {
      const answers = messages.map(
        ({ topic, payload }) =>
          new Promise<void>((acknowledge) => {
            const value = {
              topic,
              payload: Buffer.from(payload),
              arrivedAt: new Date(),
              traceId: newTraceId(),
            }
            intake.hold({ value, acknowledge, abandoned: () => false })
          }),
      )
      await Promise.all(answers)
    },
    trouble: () => undefined,
    publish: () => Promise.reject(new Error('nobody listens')),
    refuseNew: async () => undefined,
    close: async () => undefined,
  }
}
