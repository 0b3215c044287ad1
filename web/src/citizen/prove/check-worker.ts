import { checkFile } from './check-file.ts'

// In a thread of its own: the sums of a bill and the codecs of all meters do not make the page wait, and opening the app does
// not know of them.
addEventListener('message', async ({ data: file }: MessageEvent<File>) => {
  postMessage(await checkFile(file))
})
