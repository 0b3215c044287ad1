import type { CheckedFile } from './check-file.ts'

/** Checks a file in a thread beside the page. Nothing of it leaves the device. */
export function checkAside(file: File): Promise<CheckedFile> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<CheckedFile>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<CheckedFile>) => resolve(data))
    worker.addEventListener('error', ({ message }) => resolve({ obstacle: 'UNREADABLE', faults: [message] }))
    worker.postMessage(file)
  }).finally(() => worker.terminate())
}
