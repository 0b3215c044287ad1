import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'

/** Something that goes on while a process serves; gives its stop. */
type Start = (room: SubgraphRoom) => Promise<() => Promise<void>> | (() => Promise<void>)

/** Starts all of them; the answer stops all of them, the last first. */
export async function startAll(room: SubgraphRoom, starts: readonly Start[]): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each()
  }
  try {
    for (const start of starts) stops.push(await start(room))
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
