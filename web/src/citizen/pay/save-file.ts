/** Has the browser keep a file where it keeps what was downloaded. */
export function saveFile(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  // Some browsers read it only after the tap is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
