import { afterEach, expect, test, vi } from 'vitest'
import { photoToSend } from './photo-to-send.ts'

const most = 1_000
const file = (bytes: number, type: string) => new File([new Uint8Array(bytes)], 'ticket.HEIC', { type })

/** A browser that draws pictures of that size, if any. */
function drawing(picture: { width: number; height: number } | null) {
  vi.stubGlobal('createImageBitmap', async () => {
    if (picture === null) throw new DOMException('not a picture', 'InvalidStateError')
    return { ...picture, close: () => undefined }
  })
  const drawImage = vi.fn()
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage } as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type) =>
    done(new Blob(['small'], { type: type ?? '' })),
  )
  return drawImage
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a photo that is too large is made smaller, as a picture that everybody reads', async () => {
  const drawImage = drawing({ width: 4_800, height: 3_600 })
  const sent = await photoToSend(file(8_000, 'image/heic'), most)
  expect([sent.name, sent.type, sent.size]).toEqual(['ticket.jpg', 'image/jpeg', 5])
  expect(drawImage.mock.calls[0]?.slice(1)).toEqual([0, 0, 2_400, 1_800])
})

test('what fits is sent as it is, and so is what no browser draws', async () => {
  drawing(null)
  for (const one of [file(900, 'image/jpeg'), file(8_000, 'application/pdf'), file(8_000, 'image/heic')])
    expect(await photoToSend(one, most)).toBe(one)
})
