/** Of the longer side, in dots: the small print of a ticket can still be read. */
const longest = 2_400

/**
 * A photo that is small enough to be sent: one that a phone took is made smaller, as JPEG. The file itself where it fits already,
 * or is nothing that this browser can draw.
 */
export async function photoToSend(file: File, mostBytes: number): Promise<File> {
  if (file.size <= mostBytes || !file.type.startsWith('image/')) return file
  const photo = await createImageBitmap(file).catch(() => null)
  if (photo === null) return file
  const scale = Math.min(1, longest / Math.max(photo.width, photo.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(photo.width * scale)
  canvas.height = Math.round(photo.height * scale)
  canvas.getContext('2d')?.drawImage(photo, 0, 0, canvas.width, canvas.height)
  photo.close()
  const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.8))
  const name = `${file.name.replace(/\.\w+$/, '')}.jpg`
  return smaller === null ? file : new File([smaller], name, { type: 'image/jpeg' })
}
