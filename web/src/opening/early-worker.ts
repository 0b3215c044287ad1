declare global {
  var aquacisEarlyWorker: Worker | undefined
}

/** Starts the worker of the demonstration home while the app is still on its way. */
export function startWorkerEarly(address: string): void {
  globalThis.aquacisEarlyWorker = new Worker(address, { type: 'module' })
}

/** The worker that was started early, once; undefined where none was. */
export function takeEarlyWorker(): Worker | undefined {
  const early = globalThis.aquacisEarlyWorker
  globalThis.aquacisEarlyWorker = undefined
  return early
}
