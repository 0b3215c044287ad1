import { takeEarlyWorker } from '../opening/early-worker.ts'
import type { Answer, Asked, Question, Told } from './worker-messages.ts'

/** Opens the house of a scenario in a worker; questions to it are answered in any order. */
export function openHouse(scenario: string): (asked: Asked) => Promise<Told> {
  const worker =
    takeEarlyWorker() ?? new Worker(new URL('./demonstration-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (told: Told) => void>()
  let asks = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data.told)
    waiting.delete(data.id)
  })
  return (asked) =>
    new Promise((resolve) => {
      asks += 1
      waiting.set(asks, resolve)
      worker.postMessage({ id: asks, scenario, nowMs: Date.now(), asked } satisfies Question)
    })
}
